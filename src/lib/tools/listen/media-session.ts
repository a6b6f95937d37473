import type { Player } from './player';

export interface Described {
  /** The chapter being read. */
  title: string;
  /** The story. */
  album: string;
  /** Addresses of its pictures, with their sizes. */
  artwork: readonly MediaImage[];
}

/** Seeking means a sentence back or on, and a track is a chapter. */
const ACTIONS: Readonly<Partial<Record<MediaSessionAction, (player: Player) => void>>> = {
  play: (player) => player.play(),
  pause: (player) => player.pause(),
  stop: (player) => player.stop(),
  previoustrack: (player) => player.turn('previous'),
  nexttrack: (player) => player.turn('next'),
  seekbackward: (player) => player.stepBy(-1),
  seekforward: (player) => player.stepBy(1),
};

/**
 * Tells the system what is being read, and takes its keys and buttons: those of headphones and of the lock screen,
 * where the browser gives them to pages that speak.
 * @param describe says what is read at a sentence
 */
export function wireMediaSession(player: Player, describe: (line: number) => Described): void {
  if (!('mediaSession' in navigator)) return;
  const { mediaSession } = navigator;
  const setHandlers = (isOn: boolean) => {
    for (const [action, act] of Object.entries(ACTIONS)) {
      try {
        mediaSession.setActionHandler(action as MediaSessionAction, isOn ? () => act(player) : null);
      } catch {
        // An action that this browser does not know.
      }
    }
  };
  let title = '';
  player.subscribe(({ status, line }) => {
    const isOn = status !== 'stopped';
    if (isOn && mediaSession.playbackState === 'none') setHandlers(true);
    if (!isOn && mediaSession.playbackState !== 'none') setHandlers(false);
    const isSounding = status === 'waiting' || status === 'speaking';
    mediaSession.playbackState = !isOn ? 'none' : isSounding ? 'playing' : 'paused';
    const described = describe(line);
    if (!isOn || described.title === title) return;
    title = described.title;
    mediaSession.metadata = new MediaMetadata({ ...described, artwork: [...described.artwork] });
  });
}
