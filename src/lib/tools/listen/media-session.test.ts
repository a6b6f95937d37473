import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installSpeech } from './fakes/speech';
import { wireMediaSession } from './media-session';
import { createPlayer, type Player } from './player';
import { voicesFor } from './voices';

const LINES = ['a1', 'a2', 'b1', 'b2'].map((spoken) => ({ spoken, chapter: spoken.startsWith('a') ? 0 : 1 }));

/** What the system is told, and the keys that it has for the page. */
class FakeSession {
  playbackState: MediaSessionPlaybackState = 'none';
  metadata: { title: string } | null = null;
  readonly keys = new Map<string, () => void>();

  setActionHandler(action: string, handler: (() => void) | null): void {
    // As an older browser.
    if (action === 'stop') throw new TypeError('unknown action');
    if (handler) this.keys.set(action, handler);
    else this.keys.delete(action);
  }
}

let session: FakeSession;

beforeEach(() => {
  vi.useFakeTimers();
  session = new FakeSession();
  vi.stubGlobal('navigator', { mediaSession: session });
  vi.stubGlobal(
    'MediaMetadata',
    class {
      title = '';
      constructor(described: object) {
        Object.assign(this, described);
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => void vi.advanceTimersByTime(300);

function start(): Player {
  installSpeech();
  const player = createPlayer(speechSynthesis, LINES, {
    voice: () => voicesFor(speechSynthesis.getVoices(), 'ar')[0],
  });
  wireMediaSession(player, (line) => ({
    title: `Chapter ${String(LINES[line]?.chapter)}`,
    album: 'A story',
    artwork: [{ src: 'icon.png' }],
  }));
  return player;
}

const press = (action: string) => {
  session.keys.get(action)?.();
  settle();
};

describe('The system’s media session', () => {
  it('has neither keys nor words before anything is read, nor afterwards', () => {
    const player = start();
    expect([session.playbackState, session.metadata, session.keys.size]).toEqual(['none', null, 0]);
    player.play(0);
    settle();
    expect(session.keys.size).toBe(6);
    player.stop();
    expect([session.playbackState, session.keys.size]).toEqual(['none', 0]);
  });

  it('names the story and the chapter that is being read', () => {
    const player = start();
    player.play(0);
    expect(session.metadata).toMatchObject({ title: 'Chapter 0', album: 'A story' });
    player.play(2);
    expect(session.metadata).toMatchObject({ title: 'Chapter 1', artwork: [{ src: 'icon.png' }] });
  });

  it('has keys for play, pause, sentences and chapters', () => {
    const player = start();
    player.play(0);
    settle();
    const seen = ['pause', 'play', 'seekforward', 'seekbackward', 'nexttrack', 'previoustrack'].map(
      (action) => {
        press(action);
        return [session.playbackState, player.get().line];
      },
    );
    expect(seen).toEqual([
      ['paused', 0],
      ['playing', 0],
      ['playing', 1],
      ['playing', 0],
      ['playing', 2],
      ['playing', 0],
    ]);
  });
});

it('Where there is no media session the story is read all the same', () => {
  vi.stubGlobal('navigator', {});
  const player = start();
  player.play(0);
  settle();
  expect(player.get().status).toBe('speaking');
});
