import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { REDUCED_MOTION, storyIn, test } from '../setup/embed';
import { article } from '../setup/host';
import { expect } from '../setup/test';

test.use(REDUCED_MOTION);

/** What the partners' page gives to copy, for the site where it is now. */
async function codeOf(page: Page, way: 'frame' | 'script'): Promise<string> {
  await page.goto('/en/partners');
  const code = (await page.locator(`[data-code=${way}] code`).textContent()) ?? '';
  return code.replaceAll(/https?:\/\/[^/"]+/g, new URL(page.url()).origin);
}

/** Styles of host pages that have to do with frames. */
const STYLES = [
  // WordPress, Twenty Twenty-One.
  `.entry-content > * { max-width: 300px; margin-inline: auto }
   .entry-content > iframe[style] { margin: 30px 0 !important; max-width: 100% !important }`,
  '* { all: revert } iframe { height: auto } .entry-content { width: 300px }',
  'iframe { height: auto !important; position: static !important } .entry-content { width: 300px }',
  'iframe { height: auto; width: auto; max-height: 200px; opacity: 0 } .entry-content { width: 300px }',
];

test('A host page’s styles for frames and resets leave the story its column and its height', async ({
  page,
  host,
}) => {
  const codes = { frame: await codeOf(page, 'frame'), script: await codeOf(page, 'script') };
  const bodyOf = (code: string) => `<div class="entry-content">${article(1)}${code}${article(1)}</div>`;
  for (const [index, style] of STYLES.entries()) {
    const head = `<style>body { margin: 0 } ${style}</style>`;
    const pages = {
      frame: host.publish({ head, body: bodyOf(codes.frame) }),
      script: host.publish({ head, body: bodyOf(codes.script) }),
    };
    const widths = [360, 1200];
    // Nothing in a plain frame can win over a limit of its height.
    if (index < 3) {
      await page.goto(pages.frame);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 740 });
        await expect
          .poll(() => page.locator('iframe').boundingBox(), `the plain frame, ${width} px: ${style}`)
          .toMatchObject({ width: 300, height: 640 });
      }
    }
    await page.goto(pages.script);
    await storyIn(page).locator('html.wired').waitFor();
    const place = page.locator('[data-khuyut]');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      await expect.poll(async () => (await place.boundingBox())?.height).toBeGreaterThan(3000);
      expect.soft((await place.boundingBox())?.width).toBe(300);
      const fills = async () =>
        isDeepStrictEqual(await page.locator('iframe').boundingBox(), await place.boundingBox());
      await expect.poll(fills, `with the script the frame fills its place, ${width} px: ${style}`).toBe(true);
      await expect.soft(page.locator('[data-khuyut] a')).toBeHidden();
    }
  }
});

test('A place in a shadow root is filled once the script is told of it', async ({ page, host, baseURL }) => {
  const body = `<x-story></x-story><script>
    customElements.define('x-story', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<div data-khuyut data-mode="step"></div>';
        const script = document.createElement('script');
        script.src = '${baseURL}/embed.js';
        script.onload = () => khuyut.fill(this.shadowRoot);
        document.head.append(script);
      }
    });
  </script>`;
  await page.goto(host.publish({ body }));
  await expect(storyIn(page).locator('html.wired')).toBeAttached();
});
