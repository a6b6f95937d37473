// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { createFakePages, type FakePages } from '$lib/reading/fakes/pages';
import { createPosition, START, type PositionStore } from '$lib/reading/position';
import { readInPages } from './read-in-pages';

/** Letters of each block: pages 0 to 1, 2, 3, and 4 to 5. */
const TEXTS: Record<string, number>[] = [{ a1: 500 }, { b1: 40 }, { network: 40 }, { m1: 400, m2: 400 }];

let fake: FakePages;
let position: PositionStore;
let removeListeners: () => void;
const places: unknown[] = [];
const onEnd = vi.fn();
let end: () => void;

/** Chapters in a box of their own, then two sections. */
function open(place: 'before' | 'after' = 'before'): void {
  fake = createFakePages('rtl', TEXTS);
  const [a, b, network, method] = fake.parts;
  if (!a || !b || !network || !method) throw new Error('a part is missing');
  const box = document.createElement('div');
  box.className = 'chapters';
  for (const [chapter, id] of [
    [a, 'a'],
    [b, 'b'],
  ] as const) {
    Object.assign(chapter, { id });
    chapter.dataset.chapter = id;
    box.append(chapter);
  }
  fake.track.prepend(box);
  network.id = 'who';
  method.id = 'method';
  document.body.insertAdjacentHTML(
    'beforeend',
    `<nav data-bar><button data-previous></button><button data-next></button></nav>
     <nav data-contents><a href="#who" data-section="who"></a><a href="#method" data-section="method"></a></nav>
     <footer id="offline"></footer><a id="link"></a>`,
  );
  for (const part of fake.parts) {
    const heading = document.createElement('h2');
    heading.getClientRects = () => part.querySelector('p')?.getClientRects() ?? heading.getClientRects();
    part.prepend(heading);
  }
  // The page is scrolled to the last block.
  fake.block('m2').getBoundingClientRect = () => new DOMRect(0, -20, 100, 100);
  position = createPosition();
  if (place === 'after') position.set({ ...START, chapter: 1, place });
  const names = { previous: '', next: '' };
  end = readInPages({ root: document, home: '/', chapters: [a, b] }, position, undefined, names, {
    onPage: (place) => places.push(place),
    onEnd,
  });
}

const follow = (fragment: string) => {
  document.querySelector('#link')?.setAttribute('href', fragment);
  document.querySelector<HTMLElement>('#link')?.click();
  vi.advanceTimersByTime(600);
};

beforeEach(() => {
  document.documentElement.dataset.motion = 'less';
  vi.useFakeTimers();
  removeListeners = collectListeners();
  places.length = 0;
  onEnd.mockReset();
});
afterEach(() => {
  end();
  removeListeners();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.motion;
});

describe('Reading in pages', () => {
  it('shows what a link names, in the chapters and after them, and goes on', () => {
    open();
    follow('#b');
    expect(fake.shownBlocks()).toEqual(['b1']);
    follow('#method');
    expect(fake.shownBlocks()).toContain('m1');
    expect(position.get()).toMatchObject({ chapter: 1, place: 'after', section: 1 });
    expect(places.at(-1)).toEqual({ around: 2 });
    expect(onEnd).not.toHaveBeenCalled();
    follow('#who');
    expect(position.get()).toMatchObject({ place: 'after', section: 0 });
    follow('#a');
    expect(position.get()).toMatchObject({ chapter: 0, place: 'inside' });
  });

  it('begins where the reader is after the chapters', () => {
    open('after');
    expect(fake.shownBlocks()).toEqual(['m2']);
    expect(places.at(-1)).toEqual({ around: 4 });
  });

  it('ends where a link leads to what no page shows, and scrolls to what was read', () => {
    open();
    follow('#method');
    const scrolled = vi.spyOn(document.querySelector('#method h2') ?? document.body, 'scrollIntoView');
    follow('#offline');
    expect(onEnd).toHaveBeenCalledOnce();
    expect(scrolled).toHaveBeenCalled();
    expect(document.querySelectorAll('.outro')).toHaveLength(0);
  });
});
