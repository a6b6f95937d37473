import type { Page } from '@playwright/test';
import { scripted, storyIn } from '../setup/embed';
import { article, type HostPage } from '../setup/host';
import { stopped } from '../setup/reader';

/** Notes the story's events in the page, from the start. */
export const HEAR = `<script>
  window.heard = [];
  for (const type of ['ready', 'height', 'chapter', 'open'])
    addEventListener('khuyut:' + type, ({ detail }) => heard.push({ type, ...detail }));
</script>`;

interface Heard {
  type: string;
  id?: string;
  index?: number;
  count?: number;
  height?: number;
  lang?: string;
  url?: string;
}
export const heard = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard') as Heard[]);
export const chaptersHeard = async (page: Page) =>
  (await heard(page)).flatMap(({ type, id }) => (type === 'chapter' ? [id] : []));

/** Where something in the frame is in the partner's window, in px; the page may have scaled the frame. */
export async function inWindow(page: Page, selector: string) {
  const outer = await page.locator('iframe').evaluate((frame) => {
    const { x, y, height } = frame.getBoundingClientRect();
    return { x, y, scale: height / frame.clientHeight };
  });
  const inner = await storyIn(page)
    .locator(selector)
    .evaluate((element) => {
      const { y, height } = element.getBoundingClientRect();
      return { y, height };
    });
  return { y: outer.y + inner.y * outer.scale, height: inner.height * outer.scale };
}

export const partnerPage = (site: string, attributes = '', more: Partial<HostPage> = {}): HostPage => ({
  head: `${HEAR}<style>body { margin: 0 } p { margin: 1rem }</style>`,
  body: `${article(8)}${scripted(site, attributes)}${article(12)}`,
  ...more,
});

/** Scrolls the partner's page by the wheel until a chapter's heading is well in the window. */
export async function scrollTo(page: Page, id: string): Promise<void> {
  const height = page.viewportSize()?.height ?? 0;
  for (;;) {
    const left = (await inWindow(page, `#title-${id}`)).y - height * 0.55;
    if (Math.abs(left) < 20) return;
    await page.mouse.wheel(0, Math.sign(left) * Math.min(Math.abs(left), 700));
    await stopped(page);
  }
}
