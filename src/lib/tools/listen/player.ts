import { createStore, type Store } from '$lib/reading/store';
import { createSpeaker, type Trouble } from './speaker';

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

export interface PlayerOptions {
  /** Gives the voice of now; undefined where there is none. */
  voice: () => SpeechSynthesisVoice | undefined;
  /** The speed to begin with. */
  rate?: number;
}

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
  /** The voice has been changed: reads the sentence anew, if one is being read. */
  beginAnew: () => void;
  setSleep: (sleeps: boolean) => void;
  /** Reads something else, and goes on after the sentence if that was being read. */
  readAside: (texts: readonly string[]) => void;
};

/** Reads sentences aloud, one utterance each, from one to the next. */
export function createPlayer(
  speech: SpeechSynthesis,
  lines: readonly Line[],
  { voice, rate = 1 }: PlayerOptions,
): Player {
  const start: Playing = {
    status: 'stopped',
    line: 0,
    rate,
    sleeps: false,
    isAside: false,
    trouble: undefined,
  };
  const state = createStore<Playing>(start, (a, b) => JSON.stringify(a) === JSON.stringify(b));
  const set = (change: Partial<Playing>) => state.set({ ...state.get(), ...change });
  const speaker = createSpeaker(speech, { voice, rate: () => state.get().rate });

  const isSounding = ({ status }: Playing) => status === 'waiting' || status === 'speaking';
  const chapterOf = (line: number) => lines[line]?.chapter;
  const firstOf = (chapter: number) => lines.findIndex((line) => line.chapter === chapter);
  const clamp = (line: number) => Math.max(0, Math.min(line, lines.length - 1));

  function say(texts: readonly string[], onEnd: () => void): void {
    speaker.say(texts, {
      onStart: () => set({ status: 'speaking', trouble: undefined }),
      onEnd,
      onTrouble: (trouble) =>
        set(trouble === 'late' ? { trouble } : { status: 'paused', isAside: false, trouble }),
    });
  }

  function readFrom(line: number): void {
    const at = clamp(line);
    set({ status: 'waiting', line: at, isAside: false, trouble: undefined });
    say([lines[at]?.spoken ?? ''], () => goOn(at + 1));
  }

  /** Goes on after a sentence has been read, or a chapter, or the story. */
  function goOn(next: number): void {
    if (next >= lines.length) set({ status: 'ended', line: 0, sleeps: false });
    else if (state.get().sleeps && chapterOf(next) !== chapterOf(next - 1)) {
      set({ status: 'asleep', line: next, sleeps: false });
    } else readFrom(next);
  }

  function beSilent(status: Status): void {
    set({ status, isAside: false, trouble: undefined });
    speaker.hush();
  }

  /** Goes to a sentence, and reads it if reading is going on. */
  function goTo(line: number): void {
    if (isSounding(state.get())) readFrom(line);
    else set({ status: 'paused', line: clamp(line), trouble: undefined });
  }

  /** Begins the sentence anew: a voice keeps its manner through an utterance. */
  function beginAnew(): void {
    const now = state.get();
    if (isSounding(now) && !now.isAside) readFrom(now.line);
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
      beginAnew();
    },
    beginAnew,
    setSleep: (sleeps) => set({ sleeps }),
    readAside(texts) {
      const before = state.get();
      set({ status: 'waiting', isAside: true, trouble: undefined });
      say(texts, () => {
        set({ isAside: false });
        if (isSounding(before)) goOn(before.line + 1);
        else set({ status: 'paused' });
      });
    },
  };
}
