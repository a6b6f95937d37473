import type { Readable } from 'svelte/store';
import { createStore } from '$lib/reading/store';

/** What a browser can read a language with. */
export type VoiceSearch =
  /** Its voices may still come. */
  | { state: 'searching' }
  | { state: 'found'; voice: SpeechSynthesisVoice }
  /** It has no voice for the language; one that is installed meanwhile is still found. */
  | { state: 'none' }
  /** It cannot read aloud at all. */
  | { state: 'unsupported' };

/** How long voices that come late are waited for. */
const VOICES_TIMEOUT_MS = 3000;

/** The language of a tag without its region: some systems write `ar_EG`. */
const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The voice to read a language with: one that works without a connection, and the browser's own choice of these. */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  lang: string,
): SpeechSynthesisVoice | undefined {
  const able = voices.filter((voice) => languageOf(voice.lang) === lang);
  const rank = (voice: SpeechSynthesisVoice) => (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return [...able].sort((a, b) => rank(b) - rank(a))[0];
}

/**
 * Searches the browser's voices for one that reads a language, until the page is left.
 * @param speech undefined where the browser has none
 */
export function searchVoice(speech: SpeechSynthesis | undefined, lang: string): Readable<VoiceSearch> {
  const isSame = (a: VoiceSearch, b: VoiceSearch) =>
    a.state === b.state && (a.state !== 'found' || b.state !== 'found' || a.voice === b.voice);
  const found = createStore<VoiceSearch>({ state: speech ? 'searching' : 'unsupported' }, isSame);
  if (!speech) return found;
  const search = (isOver: boolean) => {
    const voice = chooseVoice(speech.getVoices(), lang);
    if (voice) found.set({ state: 'found', voice });
    else if (isOver) found.set({ state: 'none' });
  };
  search(false);
  // Older Safaris have no such event: their voices are there at once, or when the time is over.
  if ('addEventListener' in speech) {
    speech.addEventListener('voiceschanged', () => search(found.get().state === 'none'));
  }
  setTimeout(() => search(found.get().state !== 'found'), VOICES_TIMEOUT_MS);
  return found;
}
