// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { createPosition, type PositionStore } from '$lib/reading/position';
import { createFakePages, type FakePages } from '$lib/reading/fakes/pages';
import { createFakeStory } from './fakes/story';
import { startPagedMode } from './paged-mode';
import type { Handlers } from './parent';

const host = { postMessage: vi.fn() };
let pages: FakePages;
let position: PositionStore;
let handlers: Handlers;
let removeListeners: () => void;
const onTurn = vi.fn();

/** Each part fills two pages. */
function start(chapter?: string, width = 400) {
  pages = createFakePages('rtl', [{ t: 800 }, { a1: 800 }, { b1: 800 }, { s: 800 }], {
    width,
    height: 200,
    lineHeight: 20,
  });
  const [intro, a, b, outro] = pages.parts;
  if (!intro || !a || !b || !outro) throw new Error('a part is missing');
  for (const [part, id] of [
    [a, 'a'],
    [b, 'b'],
  ] as const)
    Object.assign(part, { id }).dataset.chapter = id;
  document.body.insertAdjacentHTML('beforeend', '<a id="link" href="#b">B</a>');
  position = createPosition();
  const page = { ...story.page, track: pages.track, intro, outro, chapters: [a, b] };
  onTurn.mockClear();
  handlers = startPagedMode(page, position, chapter, onTurn);
}
const story = createFakeStory();

beforeEach(() => {
  vi.useFakeTimers();
  removeListeners = collectListeners();
  vi.stubGlobal('parent', host);
  vi.stubGlobal('innerHeight', 400);
});
afterEach(() => {
  removeListeners();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Paged mode', () => {
  it('begins with the introduction, or at the chapter in the frame’s address', () => {
    start();
    expect(pages.shownPage()).toBe(0);
    start('b');
    expect(pages.shownPage()).toBe(4);
    expect(position.get()).toMatchObject({ chapter: 1, by: 'link' });
    start('nowhere');
    expect(pages.shownPage()).toBe(0);
  });

  it('goes to the chapter that the host page asks for, also before it is shown', () => {
    start(undefined, 0);
    handlers.go?.({ type: 'go', chapter: 'a' });
    pages.layOut({ width: 400 });
    expect(position.get()).toMatchObject({ chapter: 0, by: 'host' });
    handlers.go?.({ type: 'go', chapter: 'b' });
    expect(position.get()).toMatchObject({ chapter: 1, by: 'host' });
  });

  it('follows links to chapters', () => {
    start();
    document
      .querySelector('#link')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(position.get()).toMatchObject({ chapter: 1, by: 'link' });
  });

  it('tells of each page that is reached, and not of pages that are only counted anew', () => {
    start();
    onTurn.mockClear();
    pages.loadFonts();
    expect(onTurn).not.toHaveBeenCalled();
    pages.swipeTo(1);
    expect(onTurn).toHaveBeenCalledOnce();
  });

  it('has no use for the host page’s viewport', () => {
    start();
    expect(handlers.viewport).toBeUndefined();
  });

  it.each([
    [400, 640],
    [800, 800],
  ])('asks an AMP page for a height that holds a good piece of text: %i', (height, asked) => {
    vi.stubGlobal('innerHeight', height);
    host.postMessage.mockClear();
    start();
    expect(host.postMessage.mock.lastCall?.[0]).toMatchObject({ sentinel: 'amp', height: asked });
  });
});
