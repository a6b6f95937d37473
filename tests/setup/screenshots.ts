// Takes the pictures that an app shop shows (the manifest's screenshots) and the README's, from the built site. Run it
// after a change of the look: npm run build && npm run screenshots.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';
import { serve } from '../../src/build/serve';
import { CHROMIUM_ARGS, findChromium } from './browser';
import { jumpTo, openLive, restsAt } from './reader';
import { faded } from './map';
import { EDITIONS } from './story';

const OUT = 'static/screenshots';
const SHOTS = [
  { form: 'narrow', chapter: 'rome', width: 412, height: 824, deviceScaleFactor: 2 },
  { form: 'wide', chapter: 'before-rome', width: 1280, height: 800, deviceScaleFactor: 1 },
] as const;

await mkdir(OUT, { recursive: true });
const site = await serve('build', 0);
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
for (const { lang, path } of EDITIONS) {
  for (const { form, chapter, width, height, deviceScaleFactor } of SHOTS) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await openLive(page, `${site.url}${path}`);
    await jumpTo(page, chapter);
    await restsAt(page, chapter);
    await faded(page);
    await page.screenshot({ path: `${OUT}/${form}-${lang}.jpg`, quality: 72, caret: 'initial' });
    if (form === 'wide' && lang === 'ar') {
      await page.screenshot({ path: '.github/screenshot.jpg', quality: 80 });
    }
    await context.close();
  }
}
await browser.close();
await site.close();
