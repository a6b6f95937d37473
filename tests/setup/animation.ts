// Takes the README's short animation of the map moving, from the built site. Run it after a change of the look:
// npm run build && npm run animation.
import { writeFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright';
import { PNG } from 'pngjs';
import { serve } from '../../src/build/serve';
import { animatedWebp, type WebpFrame } from './animated-webp';
import { CHROMIUM_ARGS, findChromium } from './browser';
import { faded, type Rect } from './map';
import { jumpTo, openLive, restsAt } from './reader';

const OUT = '.github/animation.webp';
const MAX_BYTES = 400_000;
const CHAPTERS = ['opening', 'rome', 'visit-2021', 'rhodes-2017'] as const;
/** What a reader sees, and how much smaller it is shown. */
const [WIDTH, HEIGHT, SCALE] = [1120, 700, 0.65];
/** How long a picture of a flight is shown, and a map at rest. */
const [FLYING_MS, RESTING_MS] = [90, 1800];
/** Of each flight. */
const PICTURES = 12;
const QUALITY = 0.62;

/** The smallest rectangle with all that differs, beginning at even px; undefined where nothing does. */
function changed(before: PNG | undefined, { width, height, data }: PNG): Rect | undefined {
  if (!before) return { x: 0, y: 0, width, height };
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (data.readUInt32BE(at) === before.data.readUInt32BE(at)) continue;
      [left, top] = [Math.min(left, x & ~1), Math.min(top, y & ~1)];
      [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
    }
  return right > 0 ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** A part of a picture as WebP; the browser encodes it. */
async function encode(encoder: Page, png: Buffer, part: Rect): Promise<Buffer> {
  const base64 = await encoder.evaluate(
    async ([file, { x, y, width, height }, quality]) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${file}`)).blob());
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d', { alpha: false })?.drawImage(picture, -x, -y);
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/webp', quality })).arrayBuffer(),
      );
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [png.toString('base64'), part, QUALITY] as const,
  );
  return Buffer.from(base64, 'base64');
}

const site = await serve('build', 0);
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
const context = await browser.newContext({
  viewport: { width: WIDTH, height: HEIGHT },
  deviceScaleFactor: SCALE,
  colorScheme: 'light',
  serviceWorkers: 'block',
});
const page = await context.newPage();
const encoder = await browser.newPage();
const frames: WebpFrame[] = [];
let last: PNG | undefined;

async function take(duration: number): Promise<void> {
  const file = await page.screenshot({ caret: 'initial' });
  const picture = PNG.sync.read(file);
  const part = changed(last, picture);
  last = picture;
  const before = frames.at(-1);
  if (part) frames.push({ ...part, duration, still: await encode(encoder, file, part) });
  else if (before) before.duration += duration;
}

/** Shows the moment of a flight at a part of its time. */
const seek = (part: number) =>
  page.evaluate((at) => {
    for (const animation of document.getAnimations()) {
      const end = Number(animation.effect?.getComputedTiming().endTime ?? 0);
      if (Number.isFinite(end)) animation.currentTime = end * at;
    }
  }, part);

await openLive(page, `${site.url}/`);
const session = await context.newCDPSession(page);
await session.send('Animation.enable');
for (const [index, id] of [...CHAPTERS, CHAPTERS[0]].entries()) {
  // The flight stands still, and is taken moment by moment, however fast this machine is.
  await session.send('Animation.setPlaybackRate', { playbackRate: index === 0 ? 1 : 0 });
  await jumpTo(page, id);
  if (index > 0) {
    await page.locator('[data-map][data-state=moving]').waitFor();
    await page.waitForFunction(() => document.getAnimations().length > 0);
    for (let at = 1; at < PICTURES; at += 1) {
      await seek(at / PICTURES);
      await take(FLYING_MS);
    }
    await session.send('Animation.setPlaybackRate', { playbackRate: 1 });
  }
  await restsAt(page, id);
  await faded(page);
  // It ends where it begins.
  if (index < CHAPTERS.length) await take(RESTING_MS);
}
await browser.close();
await site.close();
const file = animatedWebp(frames, WIDTH * SCALE, HEIGHT * SCALE);
if (file.length > MAX_BYTES) throw new RangeError(`${OUT} would take ${file.length} bytes`);
await writeFile(OUT, file);
console.log(`${OUT}: ${frames.length} pictures, ${Math.round(file.length / 1000)} kB.`);
