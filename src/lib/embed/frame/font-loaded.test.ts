// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fontLoaded } from './font-loaded';

const load = vi.fn();
const chapters = ['رومية ', 'تونس'].map((text) =>
  Object.assign(document.createElement('section'), { textContent: text }),
);

/** @returns whether the wait is over after so many ms */
async function isOverAfter(ms: number): Promise<boolean> {
  let isOver = false;
  void fontLoaded(chapters).then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(ms);
  return isOver;
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(document, 'fonts', { value: { load }, configurable: true });
});
afterEach(() => void vi.useRealTimers());

it('The length waits for the font of all its text', async () => {
  load.mockReturnValue(new Promise((done) => setTimeout(done, 300)));
  expect(await isOverAfter(299)).toBe(false);
  expect(await isOverAfter(300)).toBe(true);
  expect(load).toHaveBeenCalledWith('1em "Markazi Text"', 'رومية تونس');
});

it('not for one that cannot be had', async () => {
  load.mockReturnValue(Promise.reject(new Error('offline')));
  expect(await isOverAfter(0)).toBe(true);
});

it('and not for longer than a second', async () => {
  load.mockReturnValue(new Promise(() => undefined));
  expect(await isOverAfter(999)).toBe(false);
  expect(await isOverAfter(1000)).toBe(true);
});
