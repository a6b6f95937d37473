import type { Readable } from 'svelte/store';
import { createStore } from '$lib/reading/store';

/** What a browser can read a language with. */
export type VoiceSearch =
  /** Its voices may still come. */
  | { state: 'searching' }
  /** The voice to read with, and all that there are to choose from. */
  | { state: 'found'; voice: SpeechSynthesisVoice; all: readonly SpeechSynthesisVoice[] }
  /** It has no voice for the language; one that is installed meanwhile is still found. */
  | { state: 'none' }
  /** It cannot read aloud at all. */
  | { state: 'unsupported' };

/** The search goes on until the page is left. */
export type Voices = Readable<VoiceSearch> & {
  /** Reads with another voice from now on, if the device has it. */
  choose: (voiceURI: string) => void;
};

/** How long voices that come late are waited for. */
const VOICES_TIMEOUT_MS = 3000;

/** The language of a tag without its region: some systems write `ar_EG`. */
const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The voices that read a language. Those that work without a connection come first, and the browser's own choice. */
export function voicesFor(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice[] {
  const names = new Set(voices.map(({ name }) => name));
  // Linux has a hundred timbres of each voice: “Arabic+Adam espeak-ng” beside “Arabic espeak-ng”.
  const isTimbre = ({ name }: SpeechSynthesisVoice) => {
    const plain = name.replace(/\+\S+/, '');
    return plain !== name && names.has(plain);
  };
  const rank = (voice: SpeechSynthesisVoice) => (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter((voice) => languageOf(voice.lang) === lang && !isTimbre(voice))
    .sort((a, b) => rank(b) - rank(a));
}

/**
 * Searches the browser's voices for those that read a language.
 * @param speech undefined where the browser has none
 * @param wanted the `voiceURI` of the voice that the reader has chosen
 */
export function searchVoices(speech: SpeechSynthesis | undefined, lang: string, wanted?: string): Voices {
  const found = createStore<VoiceSearch>({ state: speech ? 'searching' : 'unsupported' }, isSame);
  if (!speech) return { subscribe: found.subscribe, choose: () => undefined };
  let chosen = wanted;
  const search = (isOver: boolean) => {
    const all = voicesFor(speech.getVoices(), lang);
    const voice = all.find(({ voiceURI }) => voiceURI === chosen) ?? all[0];
    if (voice) found.set({ state: 'found', voice, all });
    else if (isOver) found.set({ state: 'none' });
  };
  search(false);
  // Older Safaris have no such event: their voices are there at once, or when the time is over.
  if ('addEventListener' in speech) {
    speech.addEventListener('voiceschanged', () => search(found.get().state === 'none'));
  }
  setTimeout(() => search(found.get().state !== 'found'), VOICES_TIMEOUT_MS);
  return {
    subscribe: found.subscribe,
    choose(voiceURI) {
      chosen = voiceURI;
      search(false);
    },
  };
}

function isSame(a: VoiceSearch, b: VoiceSearch): boolean {
  if (a.state !== 'found' || b.state !== 'found') return a.state === b.state;
  return a.voice === b.voice && a.all.length === b.all.length && a.all.every((one, i) => one === b.all[i]);
}
