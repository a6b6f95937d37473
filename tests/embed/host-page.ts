import type { FrameLocator, Page } from '@playwright/test';
import { scripted, storyIn } from '../setup/embed';
import { article, type HostPage } from '../setup/host';
import { stopped } from '../setup/reader';

/** Script for a host page's head: records the story's events from the start. */
export const RECORD_EVENTS = `<script>
  window.heard = [];
  for (const type of ['ready', 'height', 'chapter', 'open'])
    addEventListener('khuyut:' + type, ({ detail }) => heard.push({ type, ...detail }));
</script>`;

interface StoryEvent {
  type: string;
  id?: string;
  index?: number;
  count?: number;
  height?: number;
  lang?: string;
  url?: string;
}
export const eventsIn = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard') as StoryEvent[]);
export const chaptersIn = async (page: Page) =>
  (await eventsIn(page)).flatMap(({ type, id }) => (type === 'chapter' ? [id] : []));

/** Where something in the frame is in the host page's viewport, in px; the page may have scaled the frame. */
export async function boxInViewport(page: Page, selector: string) {
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

/** An article with the story in it, in scroll mode. */
export const articlePage = (site: string, attributes = '', more: Partial<HostPage> = {}): HostPage => ({
  head: `${RECORD_EVENTS}<style>body { margin: 0 } p { margin: 1rem }</style>`,
  body: `${article(8)}${scripted(site, attributes)}${article(12)}`,
  ...more,
});

/** Scrolls the host page by the wheel until a chapter's heading is well in the viewport. */
export async function wheelTo(page: Page, id: string): Promise<void> {
  const height = page.viewportSize()?.height ?? 0;
  await page.mouse.move(200, 300);
  for (;;) {
    const left = (await boxInViewport(page, `#title-${id}`)).y - height * 0.55;
    if (Math.abs(left) < 20) return;
    await page.mouse.wheel(0, left);
    await stopped(page);
  }
}

/** How far along the pages of paged mode the reader is, from 0 to 1. */
export const progressIn = (story: FrameLocator): Promise<number> =>
  story.locator('[data-bar]').evaluate((bar) => Number(bar.style.getPropertyValue('--wound')));

/** The frame's colour of paper. */
export const paperIn = (story: FrameLocator): Promise<string> =>
  story.locator('.track').evaluate((track) => getComputedStyle(track).backgroundColor);
