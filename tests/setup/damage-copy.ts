import type { BrowserContext, Page } from '@playwright/test';
import { open } from './offline';

/** Does to the offline copy what a browser or a bug might do: its files are lost, or hold something else. */
export const damageCopy = (context: BrowserContext, url: string, damage: 'lose' | 'spoil'): Promise<void> =>
  besideStory(context, url, (page) =>
    page.evaluate(async (what) => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (what === 'lose') await cache.delete(request);
        else await cache.put(request, new Response('spoilt', { headers: { 'Content-Type': 'text/html' } }));
      }
    }, damage),
  );

/** How many files are in the offline copy. */
export const countFiles = (context: BrowserContext, url: string): Promise<number> =>
  besideStory(context, url, (page) =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).length;
    }),
  );

/** Runs something in a page of the site that does not run the story's script. */
async function besideStory<Result>(
  context: BrowserContext,
  url: string,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await open(context, `${url}/robots.txt`);
  const result = await run(page);
  await page.close();
  return result;
}
