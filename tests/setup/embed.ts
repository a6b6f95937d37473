import type { FrameLocator, Locator, Page } from '@playwright/test';
import { startHost, type Host } from './host';
import { expect, test as base } from './test';

/** A test with a partner's site. */
export const test = base.extend<object, { host: Host }>({
  host: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are asked for from the pattern
    async ({}, use) => {
      const host = await startHost();
      await use(host);
      await host.stop();
    },
    { scope: 'worker' },
  ],
});

/** Options for tests in which the map's flights and smooth scrolls are not the subject. */
export const REDUCED_MOTION = { contextOptions: { reducedMotion: 'reduce' } } as const;

/** Options for `expect.poll` where what is waited for comes within a few animation frames. */
export const soon = (message: string) => ({ message, intervals: [16, 32, 64, 128, 256], timeout: 15_000 });

/** The story's own frame in a host page. */
export const storyIn = (page: Page): FrameLocator => page.frameLocator('iframe');

/** Waits until the live map has taken over in a frame. */
export const isLive = (story: FrameLocator): Promise<void> =>
  expect(story.locator('[data-explore]:not([hidden])'), 'the live map').toBeAttached();

export const currentIn = (story: FrameLocator): Locator =>
  story.locator('section[data-chapter][aria-current="step"]');

/** Waits until a chapter is being read in a frame, and the map rests at it. */
export async function frameRestsAt(story: FrameLocator, id: string): Promise<void> {
  await expect(currentIn(story)).toHaveAttribute('data-chapter', id);
  await expect(story.locator('[data-map]')).toHaveAttribute('data-chapter', id);
  await expect(story.locator('[data-map]')).toHaveAttribute('data-state', 'settled');
}

/** Code for a plain frame, as the partners' page gives it. */
export const plainFrame = (story: string, { height = 640, more = '' } = {}): string =>
  `<iframe src="${story}" title="Khuyut" width="100%" height="${height}" style="border:0;display:block" ${more}></iframe>`;

/** Code for the host script, as the partners' page gives it. */
export const scripted = (site: string, attributes = '', reserve = '100vh'): string =>
  `<div data-khuyut ${attributes} style="min-height:${reserve}"><a href="${site}/">Read the full story</a></div>
<script async src="${site}/embed.js"></script>`;
