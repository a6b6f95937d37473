import { describe, expect, it, vi } from 'vitest';
import { Tab } from '$lib/platform/fakes/tab';
import { HEADING, PAGE, topOf } from '$lib/reading/fakes/story';
import { PAGED_CLASS } from './is-paged';
import { keepAnchor } from './keep-anchor';
import { createPosition, START } from './position';

const start = (anchor = { chapter: 'motives', block: 1, part: 1 / 3 }) => {
  const tab = new Tab({ scrollPadding: 50 });
  tab.open(PAGE);
  const position = createPosition();
  position.set({ ...START, chapter: 1, place: 'inside', anchor });
  keepAnchor(document, position);
  tab.scrollTo(topOf(1) + HEADING + 100 - 50);
  return { tab, position };
};

describe('Another text size', () => {
  it('leaves the same part of the block that is read where it was, and moves nothing in pages', async () => {
    const { tab } = start();
    tab.scrollTo(0);
    document.documentElement.dataset.textSize = '5';
    await vi.advanceTimersByTimeAsync(0);
    expect(tab.scrollY).toBe(topOf(1) + HEADING + 100 - 50);
    document.documentElement.className = PAGED_CLASS;
    tab.scrollTo(0);
    document.documentElement.dataset.textSize = '1';
    await vi.advanceTimersByTimeAsync(0);
    expect(tab.scrollY).toBe(0);
  });
});

describe('A phone that is rotated', () => {
  it('shows the block that was being read, in both directions', () => {
    const { tab } = start();
    tab.resize(500, 1200);
    expect(tab.scrollY).toBe(2 * (topOf(1) + HEADING) - 50);
    tab.resize(1000, 800);
    expect(tab.scrollY).toBe(topOf(1) + HEADING - 50);
  });

  it('shows the block of the last rest, however the browser has scrolled meanwhile', () => {
    const { tab } = start();
    tab.width = 500;
    tab.scrollTo(0);
    tab.resize(500, 1200);
    expect(tab.scrollY).toBe(2 * (topOf(1) + HEADING) - 50);
  });

  it('stays where it is outside the chapters', () => {
    const { tab, position } = start();
    position.set({ ...START, chapter: 0, place: 'before' });
    tab.scrollTo(10);
    tab.resize(500, 1200);
    expect(tab.scrollY).toBe(10);
  });
});

describe('A window whose height alone changes, as with a browser’s own bars', () => {
  it('is not scrolled', () => {
    const { tab } = start();
    const { scrollY } = tab;
    tab.resize(1000, 730);
    expect(tab.scrollY).toBe(scrollY);
  });
});
