import type { Locator, Page } from '@playwright/test';
import { stroke } from './finger';
import { expect } from './test';

/** What a reader does, and the states to wait for. */

/** Options of tests that are not about motion: the map shows each view at once. */
export const REDUCED_MOTION = { contextOptions: { reducedMotion: 'reduce' } } as const;

export const chapterOf = (page: Page, id: string): Locator => page.locator(`section[data-chapter="${id}"]`);

export const currentChapter = (page: Page): Locator =>
  page.locator('section[data-chapter][aria-current="step"]');

/** All that is far below has its place: until then heights are guesses, and a jump ends elsewhere. */
export const arrived = (page: Page): Promise<void> =>
  expect(page.locator('html'), 'all has its place').not.toHaveClass(/arriving/);

/** Opens a page and waits until the live map has taken over, and all that is far below has its place. */
export async function openLive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-explore]:not([hidden])'), 'the live map').toBeAttached();
  await arrived(page);
}

/** The one chapter being read is this one, and the map rests at it. */
export async function restsAt(page: Page, id: string): Promise<void> {
  await expect(currentChapter(page)).toHaveAttribute('data-chapter', id);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-chapter', id);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'settled');
}

/** Opens a page at a chapter, with the live map at rest. */
export async function openAt(page: Page, path: string, id: string): Promise<void> {
  await openLive(page, path);
  await jumpTo(page, id);
  await restsAt(page, id);
}

/**
 * Waits until the page has its fonts, which can move what is being read, and has stopped scrolling.
 * @returns how far it is scrolled, in px
 */
export async function stopped(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return new Promise<number>((done) => {
      let last = NaN;
      let calm = 0;
      const look = () => {
        calm = window.scrollY === last ? calm + 1 : 0;
        last = window.scrollY;
        if (calm >= 8) done(last);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
}

/** Waits until the page has been drawn a few times: what follows a scroll has been done by then. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let left = 4;
        const count = () => (--left > 0 ? requestAnimationFrame(count) : done());
        requestAnimationFrame(count);
      }),
  );

/** Gives the window another size, and waits until the page has kept its place in it: that would undo a jump. */
export async function resizeTo(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(viewport.width);
  await drawn(page);
}

/**
 * Presses a key that scrolls, and waits for the end of its scroll.
 * Chromium loses a page key that falls between the last pixel of a scroll and its end.
 */
export async function pressThrough(page: Page, key: string): Promise<void> {
  const scroll = await page.evaluateHandle(() => {
    const watched = { isOver: false };
    document.addEventListener('scrollend', () => (watched.isOver = true), { once: true });
    return watched;
  });
  await page.keyboard.press(key);
  await expect
    .poll(() => scroll.evaluate(({ isOver }) => isOver), {
      message: `${key} scrolls the page`,
      intervals: [20],
    })
    .toBe(true);
  await scroll.dispose();
  // The chapter is marked in the frames after it.
  await drawn(page);
}

export const scrollY = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

/** px from the top of the window to the top of a chapter. */
export const topOf = (page: Page, id: string): Promise<number> =>
  chapterOf(page, id).evaluate((chapter) => chapter.getBoundingClientRect().top);

/** The words of the story and of all that is around it, as a reader can copy them; not those of controls. */
export const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.cover .words, .how, .chapter .card, .evidence, .ending .page:not([data-offline-panel])',
      ),
    ]
      .flatMap((part) => {
        // What is far from the window is skipped, and has no inner text.
        const selection = window.getSelection();
        selection?.selectAllChildren(part);
        const words = String(selection).split(/\s+/);
        selection?.removeAllRanges();
        return words;
      })
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  );

/** Goes to a chapter at once, as a reader who drags the scroll bar does. */
export async function jumpTo(page: Page, id: string): Promise<void> {
  await arrived(page);
  await chapterOf(page, id).evaluate((chapter) => chapter.scrollIntoView({ behavior: 'instant' }));
}

/** Turns the wheel once and waits for the page to follow and stop. */
export async function wheel(page: Page, distance: number): Promise<void> {
  const before = await scrollY(page);
  await page.mouse.wheel(0, distance);
  await expect.poll(() => scrollY(page), 'the wheel scrolls the page').not.toBe(before);
  await stopped(page);
}

/** Turns the wheel in steps until a chapter's top is at the top of the window or as near as it gets. */
export async function wheelTo(page: Page, id: string, step: number): Promise<void> {
  await page.mouse.move(200, 200);
  for (let left = await topOf(page, id); Math.abs(left) > 1; left = await topOf(page, id)) {
    await page.mouse.wheel(0, Math.sign(left) * Math.min(step, Math.abs(left)));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    if (Math.abs(left) <= step) await stopped(page);
  }
}

/**
 * A finger that draws the page along; positive distances show what is below.
 * @param speed px per second
 */
export async function swipe(page: Page, x: number, y: number, distance: number, speed = 2000): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await stroke(session, { x, y }, distance, speed);
  await session.detach();
}

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The same items in an order that a seed decides. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seeded(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
