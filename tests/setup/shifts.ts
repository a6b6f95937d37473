import type { Page } from '@playwright/test';
import { expect } from './test';

/** A layout shift as Chromium tells it (https://wicg.github.io/layout-instability/). */
interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** What has shifted so far. */
interface Shifts {
  /** The sum of the scores, as in CLS. */
  score: number;
  /** Which elements, and from where to where, for who reads a failure. */
  moved: string[];
}

declare global {
  interface Window {
    shifts?: Shifts;
  }
}

/** So much is a px here and there, which nobody sees. */
export const UNSEEN = 0.005;

/** Begins to add up the page's layout shifts, before it loads. */
export async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shifts = (window.shifts = { score: 0, moved: [] });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        shifts.score += value;
        for (const { node, previousRect: from, currentRect: to } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          const name = `${element?.localName ?? '?'}.${element?.getAttribute('class') ?? ''}`;
          const boxes = [from, to].map(({ x, y, width, height }) => [x, y, width, height].join(' '));
          shifts.moved.push(`${name}: ${boxes.join(' → ')}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Expects that nothing has shifted since the page began to load. @param most the greatest sum of scores */
export async function expectNoShift(page: Page, most = 0): Promise<void> {
  const { score, moved } = (await page.evaluate(() => window.shifts)) ?? { score: NaN, moved: [] };
  expect(score, `layout shifts of ${moved.join(', ')}`).toBeLessThanOrEqual(most);
}
