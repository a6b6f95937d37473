import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { startFaultServer } from '../setup/fault-server';
import { open, standsAt, test } from '../setup/offline';
import { expect } from '../setup/test';

test('Chromium finds nothing against installing it', async ({ versions }) => {
  const host = await startFaultServer(versions.v1);
  // Not in a private window, where nothing can be installed.
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    args: CHROMIUM_ARGS,
  });
  try {
    for (const path of ['/', '/en/']) {
      const page = await context.newPage();
      await page.goto(`${host.url}${path}`);
      await standsAt(page, 'ready');
      const session = await context.newCDPSession(page);
      const { errors, url, data } = await session.send('Page.getAppManifest');
      expect(errors, url).toEqual([]);
      expect(JSON.parse(data ?? '{}')).toMatchObject({
        lang: path === '/' ? 'ar' : 'en',
        dir: path === '/' ? 'rtl' : 'ltr',
        start_url: path,
        scope: '/',
        shortcuts: ['rome', 'rhodes-2017', 'unresolved'].map((id) => ({ url: `${path}#${id}` })),
      });
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      expect(installabilityErrors).toEqual([]);
      const pictures = JSON.parse(data ?? '{}') as {
        icons: { src: string }[];
        screenshots: { src: string }[];
      };
      for (const { src } of [...pictures.icons, ...pictures.screenshots]) {
        const response = await page.request.get(new URL(src, host.url).href);
        expect(response.ok(), src).toBe(true);
      }
      await page.close();
    }
  } finally {
    await context.close();
    await host.stop();
  }
});

test('it is installed by a button, once the browser offers that and as soon as it is asked for', async ({
  context,
  host,
}) => {
  const page = await open(context, host.url);
  await standsAt(page, 'ready');
  const buttons = page.locator('[data-install]');
  await expect(buttons, 'in the menu and at the end of the story').toHaveCount(2);
  const shown = () =>
    buttons.evaluateAll((all) => all.filter((button) => !button.hasAttribute('hidden')).length);
  expect(await shown(), 'nothing is offered yet').toBe(0);
  const isPopUp = await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = () => (document.title = 'asked');
    return window.dispatchEvent(Object.assign(offer, { prompt }));
  });
  expect(isPopUp).toBe(false);
  expect(await shown()).toBe(2);
  await buttons.last().click();
  expect(await page.title()).toBe('asked');
  expect(await shown(), 'an offer is taken up once').toBe(0);
  await expect(page.locator('[data-install-apple]')).toBeHidden();
});
