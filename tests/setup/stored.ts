import type { Page } from '@playwright/test';

/** What the story keeps under a key on the reader's device, as text; null when there is nothing. */
export const stored = (page: Page, key: 'place' | 'offline'): Promise<string | null> =>
  page.evaluate((wanted) => {
    const { story = '' } = document.documentElement.dataset;
    return localStorage.getItem(`khuyut:/:${story}:${wanted}`);
  }, key);
