import { createStore, type Store } from '$lib/reading/store';
import { partText } from './spoken-text';

/** A sentence to be read aloud. */
export interface Line {
  /** As a voice is to say it. */
  spoken: string;
  /** Index of its chapter, counted from 0. */
  chapter: number;
}

export type Status =
  /** Nothing has been asked for, or no more. */
  | 'stopped'
  /** The voice has been given the sentence, and has not begun. */
  | 'waiting'
  | 'speaking'
  | 'paused'
  /** At the end of a chapter that is not the last, as the reader wished. */
  | 'asleep'
  /** At the end of the story. */
  | 'ended';

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

/** All that is known of the reading aloud. */
export interface Playing {
  status: Status;
  /** Index of the sentence that is read, or is to be read next. */
  line: number;
  rate: number;
  /** Whether it stops at the chapter's end. */
  sleeps: boolean;
  /** Whether something beside the story is read: the evidence of the sentence. */
  isAside: boolean;
  trouble: Trouble | undefined;
}

export const RATES = [0.75, 1, 1.25, 1.5, 2] as const;

/** How long a voice may take to begin until the reader is told. */
const START_TIMEOUT_MS = 4000;

/** How long a voice that has been cancelled may take to say so. Some never do. */
const CANCEL_TIMEOUT_MS = 250;

/** Voices from a network stop after some 15 s without a word (Chrome): they get parts that are shorter. */
const REMOTE_LIMIT = 120;

export type Player = Omit<Store<Playing>, 'set'> & {
  /** Reads from a sentence on; from the one it is at where none is given. */
  play: (line?: number) => void;
  /** Silence; the sentence is read anew afterwards, since Android's own pause ends it. */
  pause: () => void;
  /** Silence, and the end of listening. */
  stop: () => void;
  /** Goes some sentences on, or back. */
  stepBy: (lines: number) => void;
  /** Goes a chapter on; back, first to the beginning of the chapter. */
  turn: (turn: 'previous' | 'next') => void;
  setRate: (rate: number) => void;
  setSleep: (sleeps: boolean) => void;
  /** Reads something else, and goes on after the sentence if that was being read. */
  readAside: (texts: readonly string[]) => void;
};

/**
 * Reads sentences aloud, one utterance each.
 * @param voice gives the voice of now; undefined where there is none
 */
export function createPlayer(
  speech: SpeechSynthesis,
  lines: readonly Line[],
  voice: () => SpeechSynthesisVoice | undefined,
): Player {
  const start: Playing = {
    status: 'stopped',
    line: 0,
    rate: 1,
    sleeps: false,
    isAside: false,
    trouble: undefined,
  };
  const state = createStore<Playing>(start, (a, b) => JSON.stringify(a) === JSON.stringify(b));
  const set = (change: Partial<Playing>) => state.set({ ...state.get(), ...change });

  /** What the voice has been given and has not yet done with. Browsers forget utterances that nobody holds. */
  let active: SpeechSynthesisUtterance | undefined;
  /** Counts what has been asked for: what belongs to an earlier wish is over. */
  let wish = 0;
  let whenSilent: (() => void) | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;

  const isSounding = ({ status }: Playing) => status === 'waiting' || status === 'speaking';
  const chapterOf = (line: number) => lines[line]?.chapter;
  const firstOf = (chapter: number) => lines.findIndex((line) => line.chapter === chapter);

  /** Calls back once the voice is silent: a browser may drop what it is given while it still cancels. */
  function silence(then: () => void): void {
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

  function give(text: string, then: () => void): void {
    const chosen = voice();
    if (!chosen) {
      set({ status: 'paused', trouble: 'no-voice' });
      return;
    }
    const mine = wish;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = chosen;
    // Without it, or with one that is not the voice's own, Android takes a voice of another language.
    utterance.lang = chosen.lang.replace('_', '-');
    utterance.rate = state.get().rate;
    const over = (go: () => void) => {
      if (active === utterance) active = undefined;
      if (mine === wish) go();
      else whenSilent?.();
    };
    utterance.addEventListener('start', () => {
      if (mine !== wish) return;
      clearTimeout(late);
      set({ status: 'speaking', trouble: undefined });
    });
    utterance.addEventListener('end', () => over(then));
    utterance.addEventListener('error', ({ error }) =>
      over(() => {
        clearTimeout(late);
        set({ status: 'paused', isAside: false, trouble: troubleOf(error) });
      }),
    );
    active = utterance;
    late = setTimeout(() => set({ trouble: 'late' }), START_TIMEOUT_MS);
    // A voice that was left paused would never begin.
    speech.resume();
    speech.speak(utterance);
  }

  function say(texts: readonly string[], then: () => void): void {
    const [text, ...rest] = texts;
    clearTimeout(late);
    if (text === undefined) then();
    else give(text, () => say(rest, then));
  }

  /** @param line is clamped to those that there are */
  function readFrom(line: number): void {
    wish += 1;
    const at = Math.max(0, Math.min(line, lines.length - 1));
    set({ status: 'waiting', line: at, isAside: false, trouble: undefined });
    silence(() => {
      const text = lines[at]?.spoken ?? '';
      say(voice()?.localService === false ? partText(text, REMOTE_LIMIT) : [text], () => goOn(at + 1));
    });
  }

  /** Goes on after a sentence has been read, or a chapter, or the story. */
  function goOn(next: number): void {
    if (next >= lines.length) set({ status: 'ended', line: 0, sleeps: false });
    else if (state.get().sleeps && chapterOf(next) !== chapterOf(next - 1)) {
      set({ status: 'asleep', line: next, sleeps: false });
    } else readFrom(next);
  }

  function beSilent(status: Status): void {
    wish += 1;
    set({ status, isAside: false, trouble: undefined });
    silence(() => undefined);
  }

  /** Goes to a sentence, and reads it if reading is going on. */
  function goTo(line: number): void {
    if (isSounding(state.get())) readFrom(line);
    else set({ status: 'paused', line: Math.max(0, Math.min(line, lines.length - 1)), trouble: undefined });
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    play: (line = state.get().line) => readFrom(line),
    pause: () => isSounding(state.get()) && beSilent('paused'),
    stop: () => beSilent('stopped'),
    stepBy: (count) => goTo(state.get().line + count),
    turn(turn) {
      const { line } = state.get();
      const chapter = chapterOf(line) ?? 0;
      const isBeginning = line === firstOf(chapter);
      const to = firstOf(turn === 'next' ? chapter + 1 : isBeginning ? chapter - 1 : chapter);
      if (to !== -1) goTo(to);
    },
    setRate(rate) {
      set({ rate });
      const now = state.get();
      // A voice keeps its speed through an utterance.
      if (isSounding(now) && !now.isAside) readFrom(now.line);
    },
    setSleep: (sleeps) => set({ sleeps }),
    readAside(texts) {
      const before = state.get();
      wish += 1;
      set({ status: 'waiting', isAside: true, trouble: undefined });
      silence(() =>
        say(texts, () => {
          set({ isAside: false });
          if (isSounding(before)) goOn(before.line + 1);
          else set({ status: 'paused' });
        }),
      );
    },
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
