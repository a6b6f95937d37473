import { expect as baseExpect, test as baseTest } from '@playwright/test';

/** Patient enough for a flight of the map on a busy machine. */
export const expect = baseExpect.configure({ timeout: 15_000 });

/** A test whose page may neither throw nor write an error to the console. */
export const test = baseTest.extend<{ calm: undefined }>({
  calm: [
    async ({ page }, use) => {
      const trouble: string[] = [];
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(message.text());
      });
      await use(undefined);
      baseExpect(trouble, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});
