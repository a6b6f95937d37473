import type { BrowserContext } from '@playwright/test';
import { open } from './offline';

/** What a browser or a bug might do to the offline copy. */
export type Misfortune = 'lose' | 'spoil';

/**
 * Does something to the offline copy from a page beside the story.
 * @returns how many files were in it
 */
export async function befallCopy(
  context: BrowserContext,
  url: string,
  misfortune?: Misfortune,
): Promise<number> {
  const page = await open(context, `${url}/robots.txt`);
  const count = await page.evaluate(async (what) => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const requests = await cache.keys();
    for (const request of requests) {
      if (what === 'lose') await cache.delete(request);
      if (what === 'spoil') {
        await cache.put(request, new Response('spoilt', { headers: { 'Content-Type': 'text/html' } }));
      }
    }
    return requests.length;
  }, misfortune);
  await page.close();
  return count;
}
