import type { Readable } from 'svelte/store';
import type { Anchor } from './anchor';
import { createStore, watch, type Store } from './store';

export { watch };

/** Where the reading line is: above the first chapter, in one, or below the last. */
export type Place = 'before' | 'inside' | 'after';

/** What moved the reader: the page's scroll, a turned page, the host page, a link, or the bar and keys. */
export type Mover = 'scroll' | 'page' | 'host' | 'link' | 'turn';

/** Where the reader is: all that views, bar, contents, address, announcer and evidence sheet follow. */
export interface Position {
  /** Index of the chapter being read, counted from 0; -1 until the story has been entered. */
  chapter: number;
  place: Place;
  /** Index of the section being read after the chapters, counted from 0; undefined elsewhere. */
  section?: number | undefined;
  /** The block being read when the scroll last rested; undefined outside the chapters. */
  anchor: Anchor | undefined;
  by: Mover;
}

/** Setting the same position twice does nothing, whoever moved. */
export type PositionStore = Store<Position>;

export const START: Position = { chapter: -1, place: 'before', anchor: undefined, by: 'scroll' };

/** Creates the one store of a page. Sources set it; subscribers never set it, and never know each other. */
export const createPosition = (): PositionStore => createStore(START, isSame);

function isSame(a: Position, b: Position): boolean {
  return (
    a.chapter === b.chapter &&
    a.place === b.place &&
    a.section === b.section &&
    isSameAnchor(a.anchor, b.anchor)
  );
}

function isSameAnchor(a: Anchor | undefined, b: Anchor | undefined): boolean {
  return a?.chapter === b?.chapter && a?.block === b?.block && a?.part === b?.part;
}

/** The chapter that the bar and the contents show: none while the reader is above the first. */
export const shownChapter = ({ chapter, place }: Position): number => (place === 'before' ? -1 : chapter);

/**
 * The stop that bar and contents show, where the sections after the chapters are counted on: none while the reader is
 * above the first.
 * @param count how many chapters there are
 */
export const shownStop = (position: Position, count: number): number =>
  position.place === 'after' && position.section !== undefined
    ? count + position.section
    : shownChapter(position);

/**
 * Calls back whenever the reader leaves a chapter, for another one or for what is above and below them. To enter the
 * story leaves none.
 */
export function onLeave(position: Readable<Position>, callback: () => void): void {
  let wasEntered = false;
  let last = '';
  position.subscribe(({ chapter, place }) => {
    const now = `${place} ${chapter}`;
    if (wasEntered && now !== last) callback();
    wasEntered = chapter !== -1;
    last = now;
  });
}
