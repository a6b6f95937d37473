import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { openAt, REDUCED_MOTION, restsAt } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';
import { HAS_VOICE, startVoices } from '../setup/voice';

/** The browser’s own speech with a real voice, in the place of the fake of the other tests. */
test.describe('with a real voice', () => {
  test.skip(!HAS_VOICE, 'speech-dispatcher and espeak-ng are not installed');

  test('the last chapter is read to the end, sentence by sentence', async ({ baseURL }) => {
    const server = await startVoices();
    const executablePath = findChromium();
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [...CHROMIUM_ARGS, '--enable-speech-dispatcher'],
      env: { ...process.env, ...server.env },
    });
    try {
      const page = await browser.newPage({
        ...PHONE,
        ...REDUCED_MOTION.contextOptions,
        baseURL: baseURL ?? '',
        serviceWorkers: 'block',
      });
      await openAt(page, '/', 'unresolved');
      // The sentences that are lit, in order. What a test looks at now and then could miss one.
      await page.evaluate(() => {
        const lit: string[] = [];
        Object.assign(window, { lit });
        new MutationObserver(() => {
          const now = [...document.querySelectorAll('[data-spoken]')].map(({ textContent }) => textContent);
          if (now.length > 0 && lit.at(-1) !== now.join('')) lit.push(now.join(''));
        }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-spoken'] });
      });
      // The server has thirteen thousand, which take it a while.
      await expect
        .poll(() => page.evaluate(() => speechSynthesis.getVoices().length), { timeout: 60_000 })
        .toBeGreaterThan(0);
      await page.locator('[data-tools]').click();
      await page.locator('[data-listen]').click();
      const player = page.locator('[data-player]');
      await expect(player).toBeVisible();
      await expect(player).toHaveAttribute('data-state', 'ended', { timeout: 100_000 });
      await restsAt(page, 'unresolved');
      const lit = await page.evaluate(() => Reflect.get(window, 'lit') as string[]);
      expect(lit[0]).toBe(await page.locator('#unresolved h2').innerText());
      // Each of its claims has been read.
      const tidy = (text: string) => text.replace(/\s+/g, '');
      const read = tidy(lit.join(''));
      const claims = page.locator('#unresolved [data-claim]');
      for (const claim of await claims.allTextContents()) expect(read).toContain(tidy(claim));
    } finally {
      await browser.close();
      server.stop();
    }
  });
});
