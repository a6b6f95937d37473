import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { POINTER, type Engine, type Motion } from './engine.ts';

/** Where Debian and its kin put Firefox; undefined where it is not installed. */
export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** As high as a phone, and so narrow that the text stands over the lower map. */
const SCREEN = { width: 412, height: 915 };

/** Firefox by WebDriver BiDi, with a profile of its own. */
export async function startFirefox(executablePath: string, motion: Motion): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: SCREEN,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': motion === 'reduced' ? 1 : 0 },
  });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  // A step within the page ends no load that could be waited for.
  const step = (traversal: Promise<unknown>) => {
    traversal.catch(() => undefined);
    return Promise.resolve();
  };
  return {
    async open(url) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    look: (expression) => page.evaluate(expression),
    async lookInside(expression) {
      const frame = page.frames().find((one) => one.parentFrame() !== null);
      return frame?.evaluate(expression);
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    async wheel(distance) {
      await page.mouse.move(POINTER, POINTER);
      await page.mouse.wheel({ deltaY: distance });
    },
    back: () => step(page.goBack()),
    forward: () => step(page.goForward()),
    refused: () => page.evaluate(() => Reflect.get(window, 'refused') as unknown),
    close: () => browser.close(),
  };
}
