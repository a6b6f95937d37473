// For tests only.

/** What a test says of the voices of a device. */
export interface SpeechOptions {
  /** The languages of its voices, such as `ar-SA`; a `*` before one says that the voice needs a connection. */
  langs?: readonly string[];
  /** Voices are there at once, when the test says so, or never. */
  voices?: 'at once' | 'late' | 'never';
  /** On Android a pause ends the utterance, as cancelling does. */
  isAndroid?: boolean;
  /** What a cancelled utterance tells: browsers differ. */
  onCancel?: 'error' | 'end' | 'nothing';
}

/** What a test does with the voice, and what it can ask. */
export interface FakeSpeech {
  /** All utterances that the page gave, in order. */
  given: { text: string; lang: string; rate: number; voice: string | undefined }[];
  /** The text that is being said; undefined while there is silence. */
  said: () => string | undefined;
  /** The voice comes to the end of what it is saying. */
  finish: () => void;
  /** The voice fails. */
  fail: (error: string) => void;
  /** The device has found its voices. */
  bringVoices: () => void;
  /** Another tab speaks, and what this page gives has to wait; or it no longer does. */
  elsewhere: (isSpeaking: boolean) => void;
}

/**
 * Puts voices into a window that behave as browsers' do (Web Speech API): one utterance after the other, events a
 * moment later, an error for what is cancelled. It is serialised for the browser, so that it uses nothing around it.
 * @returns what the test does with it, also to be found as `window.fakeSpeech`
 */
export function installSpeech(options: SpeechOptions = {}): FakeSpeech {
  const { langs = ['ar-SA', 'en-GB'], voices = 'at once', isAndroid = false, onCancel = 'error' } = options;
  class Utterance extends EventTarget {
    lang = '';
    rate = 1;
    voice: { name: string } | null = null;
    constructor(readonly text: string) {
      super();
    }
  }
  const list = langs.map((lang) => ({
    lang: lang.replace('*', ''),
    name: `A voice for ${lang}`,
    voiceURI: `voice ${lang.replace('*', '')}`,
    localService: !lang.startsWith('*'),
    default: false,
  }));
  let queue: Utterance[] = [];
  let active: Utterance | undefined;
  let hasVoices = voices === 'at once';
  let isBusyElsewhere = false;
  let isPaused = false;
  const given: FakeSpeech['given'] = [];

  const later = (run: () => void) => void setTimeout(run);
  const tell = (utterance: Utterance, type: string, detail: object = {}) =>
    later(() => utterance.dispatchEvent(Object.assign(new Event(type), detail)));
  const advance = () =>
    later(() => {
      if (active || isBusyElsewhere || isPaused) return;
      active = queue.shift();
      if (active) tell(active, 'start');
    });
  const end = (type: string, detail?: object) => {
    if (!active) throw new Error('nothing is being said');
    tell(active, type, detail);
    active = undefined;
    advance();
  };

  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => (hasVoices ? list : []),
    speak: (utterance: Utterance) => {
      const { text, lang, rate, voice } = utterance;
      given.push({ text, lang, rate, voice: voice?.name });
      queue.push(utterance);
      advance();
    },
    cancel: () => {
      const [spoken, waiting] = [active, queue];
      active = undefined;
      queue = [];
      if (onCancel === 'nothing') return;
      const type = onCancel;
      if (spoken) tell(spoken, type, { error: 'interrupted' });
      for (const utterance of waiting) tell(utterance, type, { error: 'canceled' });
    },
    pause: () => {
      if (isAndroid) synthesis.cancel();
      else isPaused = true;
    },
    resume: () => {
      isPaused = false;
      advance();
    },
  });
  Object.defineProperties(synthesis, {
    speaking: { get: () => active !== undefined },
    pending: { get: () => queue.length > 0 },
    paused: { get: () => isPaused },
  });

  const fakeSpeech: FakeSpeech = {
    given,
    said: () => active?.text,
    finish: () => end('end'),
    fail: (error) => end('error', { error }),
    bringVoices: () => {
      if (voices === 'never') return;
      hasVoices = true;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
    elsewhere: (isSpeaking) => {
      isBusyElsewhere = isSpeaking;
      advance();
    },
  };
  const globals = { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance, fakeSpeech };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  return fakeSpeech;
}
