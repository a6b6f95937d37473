import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Puts a page into the preview's frame where the build has none for frames. */
export async function frameStandIn(page: Page): Promise<void> {
  if (existsSync('build/embed/index.html')) return;
  await page.route(/\/embed(\/en)?(\?.*)?$/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="ar"><title>x</title>' }),
  );
}
