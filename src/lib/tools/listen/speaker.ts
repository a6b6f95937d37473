import { partText } from './spoken-text';

/** Why there is silence that the reader did not ask for. */
export type Trouble =
  /** The voice takes long to begin: it may be speaking in another tab. */
  | 'late'
  /** Somebody else made the voice stop. */
  | 'interrupted'
  /** The browser wants the reader to tap first. */
  | 'blocked'
  /** The voice needs a connection. */
  | 'offline'
  | 'no-voice'
  | 'failed';

/** What comes of texts that the voice was given. What comes of them after others were given is not told. */
export interface Outcome {
  /** The voice has begun, with each of them. */
  onStart: () => void;
  /** All of them have been said. */
  onEnd: () => void;
  /** There is silence. All but `late` end it. */
  onTrouble: (trouble: Trouble) => void;
}

/** How a voice speaks: asked anew for each utterance. */
export interface Manner {
  /** Undefined where there is none. */
  voice: () => SpeechSynthesisVoice | undefined;
  rate: () => number;
}

export interface Speaker {
  /** Says texts one after the other, as soon as the voice is silent: what it was saying is broken off. */
  say: (texts: readonly string[], outcome: Outcome) => void;
  /** Breaks off what is being said. */
  hush: () => void;
}

/** How long a voice may take to begin until the reader is told. */
const START_TIMEOUT_MS = 4000;

/** How long a voice that has been cancelled may take to say so. Some never do. */
const CANCEL_TIMEOUT_MS = 250;

/** Voices from a network stop after some 15 s without a word (Chrome): they get parts that are shorter. */
const REMOTE_LIMIT = 120;

/** Gives a browser's voice what it is to say, and evens out how browsers differ in telling what came of it. */
export function createSpeaker(speech: SpeechSynthesis, { voice, rate }: Manner): Speaker {
  /** What the voice has been given and has not yet done with. Browsers forget utterances that nobody holds. */
  let active: SpeechSynthesisUtterance | undefined;
  /** Counts what has been asked for: what belongs to an earlier wish is over. */
  let wish = 0;
  let whenSilent: (() => void) | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;

  /** Calls back once the voice is silent: a browser may drop what it is given while it still cancels. */
  function silence(then: () => void): void {
    wish += 1;
    clearTimeout(late);
    whenSilent = undefined;
    if (!active) {
      then();
      return;
    }
    const mine = wish;
    whenSilent = () => {
      whenSilent = undefined;
      active = undefined;
      if (mine === wish) then();
    };
    setTimeout(() => mine === wish && whenSilent?.(), CANCEL_TIMEOUT_MS);
    speech.cancel();
  }

  function give(text: string, chosen: SpeechSynthesisVoice, { onStart, onEnd, onTrouble }: Outcome): void {
    const mine = wish;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = chosen;
    // Without it, or with one that is not the voice's own, Android takes a voice of another language.
    utterance.lang = chosen.lang.replace('_', '-');
    utterance.rate = rate();
    const over = (go: () => void) => {
      if (active === utterance) active = undefined;
      if (mine !== wish) {
        whenSilent?.();
        return;
      }
      clearTimeout(late);
      go();
    };
    utterance.addEventListener('start', () => {
      if (mine !== wish) return;
      clearTimeout(late);
      onStart();
    });
    utterance.addEventListener('end', () => over(onEnd));
    utterance.addEventListener('error', ({ error }) => over(() => onTrouble(troubleOf(error))));
    active = utterance;
    late = setTimeout(() => onTrouble('late'), START_TIMEOUT_MS);
    // A voice that was left paused would never begin.
    speech.resume();
    speech.speak(utterance);
  }

  function sayRest([text, ...rest]: readonly string[], outcome: Outcome): void {
    const chosen = voice();
    if (text === undefined) outcome.onEnd();
    else if (chosen) give(text, chosen, { ...outcome, onEnd: () => sayRest(rest, outcome) });
    else outcome.onTrouble('no-voice');
  }

  return {
    say: (texts, outcome) =>
      silence(() => {
        const isRemote = voice()?.localService === false;
        sayRest(isRemote ? texts.flatMap((text) => partText(text, REMOTE_LIMIT)) : texts, outcome);
      }),
    hush: () => silence(() => undefined),
  };
}

function troubleOf(error: SpeechSynthesisErrorCode): Trouble {
  switch (error) {
    case 'interrupted':
    case 'canceled':
      return 'interrupted';
    case 'not-allowed':
      return 'blocked';
    case 'network':
      return 'offline';
    case 'language-unavailable':
    case 'voice-unavailable':
      return 'no-voice';
    default:
      return 'failed';
  }
}
