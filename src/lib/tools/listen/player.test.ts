import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installSpeech, type FakeSpeech, type SpeechOptions } from './fakes/speech';
import { createPlayer, type Player } from './player';
import { voicesFor } from './voices';

/** Two chapters with two sentences each, and a third with one. */
const LINES = ['a1', 'a2', 'b1', 'b2', 'c1'].map((spoken) => ({
  spoken,
  chapter: ['a', 'b', 'c'].indexOf(spoken[0] ?? ''),
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Lets the voice begin, and events come; not so long that anything is late. */
const settle = () => void vi.advanceTimersByTime(300);

function start(options: SpeechOptions = {}, lines = LINES): { fake: FakeSpeech; player: Player } {
  const fake = installSpeech(options);
  const player = createPlayer(speechSynthesis, lines, {
    voice: () => voicesFor(speechSynthesis.getVoices(), 'ar')[0],
  });
  return { fake, player };
}

/** The same, with the first sentence being read. */
function startReading(options?: SpeechOptions) {
  const started = start(options);
  started.player.play(0);
  settle();
  return started;
}

const finish = (fake: FakeSpeech) => {
  fake.finish();
  settle();
};
const now = (player: Player) => {
  const { status, line, trouble } = player.get();
  return [status, line, trouble];
};
const texts = ({ given }: FakeSpeech) => given.map(({ text }) => text);

test('sentences are read one after the other, each in its language, to the end of the story', () => {
  const { fake, player } = start();
  player.play(0);
  expect(now(player)).toEqual(['waiting', 0, undefined]);
  settle();
  expect(now(player)).toEqual(['speaking', 0, undefined]);
  for (let line = 0; line < 5; line += 1) {
    expect([player.get().line, fake.said()]).toEqual([line, LINES[line]?.spoken]);
    finish(fake);
  }
  expect(now(player)).toEqual(['ended', 0, undefined]);
  expect(texts(fake)).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
  expect(new Set(fake.given.map(({ lang, voice }) => `${lang} ${voice ?? ''}`))).toEqual(
    new Set(['ar-SA A voice for ar-SA']),
  );
  player.play();
  settle();
  expect(fake.said()).toBe('a1');
});

describe.each<SpeechOptions>([
  { onCancel: 'error' },
  { onCancel: 'end' },
  { onCancel: 'nothing' },
  { isAndroid: true },
])('where the browser has %o', (options) => {
  test('after a pause the sentence is read anew', () => {
    const { fake, player } = startReading(options);
    finish(fake);
    player.pause();
    settle();
    expect(now(player)).toEqual(['paused', 1, undefined]);
    expect(fake.said()).toBeUndefined();
    player.play();
    settle();
    expect(now(player)).toEqual(['speaking', 1, undefined]);
    expect(texts(fake)).toEqual(['a1', 'a2', 'a2']);
  });

  test('another speed counts from the beginning of the sentence', () => {
    const { fake, player } = startReading(options);
    player.setRate(1.5);
    settle();
    expect(now(player)).toEqual(['speaking', 0, undefined]);
    expect(fake.given.map(({ text, rate }) => [text, rate])).toEqual([
      ['a1', 1],
      ['a1', 1.5],
    ]);
    finish(fake);
    expect(fake.said()).toBe('a2');
  });

  test('of several wishes the last one counts', () => {
    const { fake, player } = startReading(options);
    player.stepBy(1);
    player.stepBy(1);
    player.pause();
    player.play(4);
    settle();
    expect([now(player), fake.said()]).toEqual([['speaking', 4, undefined], 'c1']);
    expect(texts(fake)).toEqual(['a1', 'c1']);
  });

  test('listening ends when it is stopped', () => {
    const { fake, player } = startReading(options);
    player.stop();
    settle();
    expect([now(player), fake.said()]).toEqual([['stopped', 0, undefined], undefined]);
  });
});

describe('steps', () => {
  test('lead to the sentence before and after, as far as there is one', () => {
    const { fake, player } = startReading();
    for (const [by, said] of [
      [1, 'a2'],
      [-1, 'a1'],
      [-1, 'a1'],
      [9, 'c1'],
    ] as const) {
      player.stepBy(by);
      settle();
      expect(fake.said()).toBe(said);
    }
  });

  test('lead to the next chapter, and back to the beginning of this one first', () => {
    const { fake, player } = startReading();
    for (const [turn, said] of [
      ['next', 'b1'],
      ['next', 'c1'],
      ['next', 'c1'],
      ['previous', 'b1'],
      ['previous', 'a1'],
      ['previous', 'a1'],
    ] as const) {
      player.turn(turn);
      settle();
      expect(fake.said()).toBe(said);
    }
    finish(fake);
    player.turn('previous');
    settle();
    expect(fake.said()).toBe('a1');
  });

  test('break no pause', () => {
    const { fake, player } = startReading();
    player.pause();
    player.stepBy(1);
    player.turn('next');
    settle();
    expect([now(player), fake.said()]).toEqual([['paused', 2, undefined], undefined]);
  });
});

describe('sleep', () => {
  test('comes at the end of the chapter, once, and the next one is read afterwards', () => {
    const { fake, player } = startReading();
    player.setSleep(true);
    finish(fake);
    expect(fake.said()).toBe('a2');
    finish(fake);
    expect([now(player), fake.said()]).toEqual([['asleep', 2, undefined], undefined]);
    player.play();
    settle();
    finish(fake);
    finish(fake);
    expect(fake.said()).toBe('c1');
  });

  test('is no more than the end at the end of the story', () => {
    const { fake, player } = startReading();
    player.play(4);
    player.setSleep(true);
    settle();
    finish(fake);
    expect([now(player), player.get().sleeps]).toEqual([['ended', 0, undefined], false]);
  });

  test('is off again when it is taken back', () => {
    const { fake, player } = startReading();
    player.setSleep(true);
    player.setSleep(false);
    finish(fake);
    finish(fake);
    expect(fake.said()).toBe('b1');
  });
});

describe('silence that the reader did not ask for', () => {
  test.each([
    ['interrupted', 'interrupted'],
    ['canceled', 'interrupted'],
    ['not-allowed', 'blocked'],
    ['network', 'offline'],
    ['language-unavailable', 'no-voice'],
    ['voice-unavailable', 'no-voice'],
    ['synthesis-failed', 'failed'],
    ['audio-busy', 'failed'],
  ])('is a pause at the sentence with its reason: %s', (error, trouble) => {
    const { fake, player } = startReading();
    finish(fake);
    fake.fail(error);
    settle();
    expect(now(player)).toEqual(['paused', 1, trouble]);
    player.play();
    settle();
    expect([now(player), fake.said()]).toEqual([['speaking', 1, undefined], 'a2']);
  });

  test('while another tab speaks is told of, and ends by itself', () => {
    const { fake, player } = start();
    fake.elsewhere(true);
    player.play(0);
    vi.advanceTimersByTime(3999);
    expect(now(player)).toEqual(['waiting', 0, undefined]);
    vi.advanceTimersByTime(1);
    expect(now(player)).toEqual(['waiting', 0, 'late']);
    fake.elsewhere(false);
    settle();
    expect([now(player), fake.said()]).toEqual([['speaking', 0, undefined], 'a1']);
  });

  test('is not told of late when it has been ended by a pause', () => {
    const { fake, player } = start();
    fake.elsewhere(true);
    player.play(0);
    player.pause();
    vi.advanceTimersByTime(9000);
    expect(now(player)).toEqual(['paused', 0, undefined]);
  });

  test('for want of a voice is told of at once', () => {
    const { fake, player } = start({ voices: 'never' });
    player.play(0);
    settle();
    expect([now(player), texts(fake)]).toEqual([['paused', 0, 'no-voice'], []]);
  });

  test('ends when the voice comes late', () => {
    const { fake, player } = start({ voices: 'late' });
    player.play(0);
    fake.bringVoices();
    player.play();
    settle();
    expect(fake.said()).toBe('a1');
  });
});

test('a voice that another page has paused begins all the same', () => {
  const { fake, player } = start();
  speechSynthesis.pause();
  player.play(0);
  settle();
  expect(fake.said()).toBe('a1');
});

test('a voice that needs a connection gets long sentences in parts, and the sentence stays the same', () => {
  const clause = `${'word '.repeat(20)}end,`;
  const lines = [{ spoken: `${clause} ${clause}`, chapter: 0 }, ...LINES];
  const { fake, player } = start({ langs: ['*ar-SA'] }, lines);
  player.play(0);
  settle();
  finish(fake);
  expect([texts(fake), player.get().line]).toEqual([[clause, clause], 0]);
  finish(fake);
  expect([fake.said(), player.get().line]).toEqual(['a1', 1]);
});

describe('the evidence of a sentence', () => {
  test('is read in the sentence’s place, and the story goes on after that', () => {
    const { fake, player } = startReading();
    player.readAside(['who', 'where']);
    settle();
    expect([fake.said(), player.get().line, player.get().isAside]).toEqual(['who', 0, true]);
    finish(fake);
    finish(fake);
    expect([fake.said(), player.get().line, player.get().isAside]).toEqual(['a2', 1, false]);
  });

  test('is followed by silence where the story was paused', () => {
    const { fake, player } = startReading();
    player.pause();
    player.readAside(['who']);
    settle();
    expect(fake.said()).toBe('who');
    finish(fake);
    expect([now(player), fake.said()]).toEqual([['paused', 0, undefined], undefined]);
  });

  test('is left by a pause: the sentence comes after it', () => {
    const { fake, player } = startReading();
    player.readAside(['who']);
    settle();
    player.pause();
    settle();
    player.play();
    settle();
    expect([fake.said(), player.get().isAside]).toEqual(['a1', false]);
  });
});
