import { isObject } from '$lib/platform/is-object';
import type { StoryStorage } from '$lib/platform/storage';
import { RATES } from './player';

/** How the reader has chosen to listen. */
export interface ListeningChoices {
  rate: number | undefined;
  /** The `voiceURI` of the voice for a language, by its tag. */
  voices: Readonly<Record<string, string>>;
}

/** Reads what was stored; storage can hold anything. */
export function readChoices(value: unknown): ListeningChoices {
  const { rate, voices } = isObject(value) ? value : {};
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
  return {
    rate: RATES.find((known) => known === rate),
    voices: isObject(voices) ? Object.fromEntries(Object.entries(voices).filter(isText)) : {},
  };
}

/** Stores a change; what else was chosen stays. */
export function storeChoices(storage: StoryStorage, change: Partial<ListeningChoices>): void {
  const before = readChoices(storage.load('listening'));
  const voices = { ...before.voices, ...change.voices };
  storage.store('listening', { ...before, ...change, voices });
}
