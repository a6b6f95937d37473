import type { Readable } from 'svelte/store';
import type { Anchor } from './anchor';

/** Where the reading line is: above the first chapter, in one, or below the last. */
export type Place = 'before' | 'inside' | 'after';

/** What moved the reader: the page's scroll, a turned page, the host page, a link, or the bar and keys. */
export type Mover = 'scroll' | 'page' | 'host' | 'link' | 'turn';

/** Where the reader is: all that views, bar, contents, address, announcer and evidence sheet follow. */
export interface Position {
  /** Index of the chapter being read, counted from 0; -1 until the story has been entered. */
  chapter: number;
  place: Place;
  /** The block being read when the scroll last rested; undefined outside the chapters. */
  anchor: Anchor | undefined;
  by: Mover;
}

export interface PositionStore extends Readable<Position> {
  /** Moves the reader. Setting the same position twice does nothing, whoever moved. */
  set: (next: Position) => void;
  get: () => Position;
}

export const START: Position = { chapter: -1, place: 'before', anchor: undefined, by: 'scroll' };

/**
 * Creates the one store of a page. Sources set it; subscribers never set it and do not know each other.
 * It fulfils the contract of Svelte's stores, so components can subscribe. Svelte's own `writable` would
 * add 4 kB of its runtime to the first visit (Svelte 5.57).
 */
export function createPosition(): PositionStore {
  const subscribers = new Set<(position: Position) => void>();
  let current = START;
  return {
    get: () => current,
    set(next) {
      if (isSame(next, current)) return;
      current = next;
      for (const run of subscribers) run(next);
    },
    subscribe(run) {
      subscribers.add(run);
      run(current);
      return () => void subscribers.delete(run);
    },
  };
}

function isSame(a: Position, b: Position): boolean {
  return a.chapter === b.chapter && a.place === b.place && isSameAnchor(a.anchor, b.anchor);
}

function isSameAnchor(a: Anchor | undefined, b: Anchor | undefined): boolean {
  return a?.chapter === b?.chapter && a?.block === b?.block && a?.past === b?.past;
}

/** The chapter that the bar and the contents show: none while the reader is above the first. */
export const shownChapter = ({ chapter, place }: Position): number => (place === 'before' ? -1 : chapter);

/** Calls back with a part of the position: at once, and again whenever that part has changed. */
export function watch<Part extends string | number>(
  position: Readable<Position>,
  pick: (position: Position) => Part,
  callback: (part: Part) => void,
): void {
  let last: Part | undefined;
  position.subscribe((now) => {
    const part = pick(now);
    if (part === last) return;
    last = part;
    callback(part);
  });
}

/** Calls back whenever the reader leaves a chapter, for another one or for what is above and below them. */
export function onLeave(position: Readable<Position>, callback: () => void): void {
  let isFirst = true;
  watch(
    position,
    ({ chapter, place }) => `${place} ${chapter}`,
    () => {
      if (!isFirst) callback();
      isFirst = false;
    },
  );
}
