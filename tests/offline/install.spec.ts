import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { startFaultServer } from '../setup/fault-server';
import { standsAt, test } from '../setup/offline';
import { expect } from '../setup/test';

test('Chromium finds nothing against installing it', async ({ versions }) => {
  const host = await startFaultServer(versions.folders.v1);
  // Not in a private window, where nothing can be installed.
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    args: CHROMIUM_ARGS,
  });
  try {
    for (const path of ['/', '/en']) {
      const page = await context.newPage();
      await page.goto(`${host.url}${path}`);
      await standsAt(page, 'ready');
      const session = await context.newCDPSession(page);
      const { errors, url, data } = await session.send('Page.getAppManifest');
      expect(errors, url).toEqual([]);
      expect(JSON.parse(data ?? '{}')).toMatchObject({ lang: path === '/' ? 'ar' : 'en' });
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
