import type { Page } from '@playwright/test';

/** Adds up, from the start, how far a page's parts are shifted while nobody touches them. */
export async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = Number(Reflect.get(window, 'shift')) + Number(Reflect.get(entry, 'value'));
        Reflect.set(window, 'shift', shift);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How far they have been shifted so far, as the layout shift score has it. */
export const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(window, 'shift')));
