import type { Page } from '@playwright/test';

/**
 * Notes whatever a page's policy makes the browser refuse, from before the page's own scripts run.
 * @returns what was refused so far
 */
export async function noteViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return () => page.evaluate(() => Reflect.get(window, 'violations') as string[]);
}
