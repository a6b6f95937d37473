import type { BrowserContext, Page } from '@playwright/test';
import { join } from 'node:path';
import { startFaultServer, type FaultServer } from './fault-server';
import { fillOnce } from './fill-once';
import { PHONE } from './screens';
import { CHAPTERS } from './story';
import { expect, test as base } from './test';
import { makeVersions, versionsIn, type Version, type Versions } from './versions';

const CLAIMS = CHAPTERS.flatMap(({ claims }) => claims).length;

/** A test with versions of the site and a host that can fail. */
export const test = base.extend<{ host: FaultServer }, { versions: Versions }>({
  // Here, not by `test.use`: that would hold for the first file only that imports this one.
  ...PHONE,
  serviceWorkers: 'allow',
  // No test of the copy is about the flights of the map.
  contextOptions: { reducedMotion: 'reduce' },
  versions: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are asked for from the pattern
    async ({}, use, { project }) => {
      // Playwright empties the folder when a run begins.
      const folder = join(project.outputDir, 'versions');
      await fillOnce(folder, makeVersions);
      await use(versionsIn(folder));
    },
    { scope: 'worker' },
  ],
  host: async ({ versions }, use) => {
    const host = await startFaultServer(versions.v1);
    await use(host);
    host.mend();
    await host.stop();
  },
  // A broken network is told in the console; a broken page is not to be.
  calm: async ({ context }, use) => {
    const trouble: string[] = [];
    context.on('weberror', (error) => trouble.push(error.error().message));
    await use(undefined);
    expect(trouble, 'errors on the page').toEqual([]);
  },
});

/** Opens an address without waiting for all that it loads: some of it may never come. */
export async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  return page;
}

/** What the page says of the offline copy: one of these states; its words too, for who reads a failure. */
export const standsAt = (page: Page, ...states: string[]) =>
  expect
    .poll(() => stateOf(page), { message: 'html[data-offline]', intervals: [100] })
    .toMatch(new RegExp(`^(${states.join('|')}):`));

const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const words = document.querySelector('[data-offline-words]')?.textContent ?? '';
    return `${document.documentElement.dataset.offline ?? 'nothing'}: ${words}`;
  });

/** The page of a version is there with all its claims, and runs no other version's script. */
export async function isWhole(page: Page, version: Version): Promise<void> {
  await expect(page.locator('[data-version]')).toHaveText(version);
  await expect(page.locator('[data-claim]')).toHaveCount(CLAIMS);
  await expect(page.locator('h1')).toBeVisible();
  const strangers = await page.evaluate(
    (own) =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js') && name.includes('/_app/') && !name.endsWith(`.${own}.js`)),
    version,
  );
  expect(strangers, 'scripts of other versions').toEqual([]);
}

/** The same, with the live map. */
export async function isAlive(page: Page, version: Version): Promise<void> {
  await isWhole(page, version);
  await expect(page.locator('[data-explore]:not([hidden])'), 'the live map').toBeAttached();
}

/** One undisturbed visit after which the story is saved. */
export async function visit(context: BrowserContext, url: string, version: Version): Promise<void> {
  const page = await open(context, url);
  await isWhole(page, version);
  await standsAt(page, 'ready');
  await page.close();
}

/** With the host gone, both editions open, and what the script loads comes, too. */
export async function readsOffline(
  context: BrowserContext,
  host: FaultServer,
  version: Version,
): Promise<void> {
  await host.stop();
  for (const [path, isThere] of [
    ['/en', isWhole],
    ['/', isAlive],
  ] as const) {
    const page = await open(context, `${host.url}${path}`);
    await isThere(page, version);
    await page.close();
  }
}

/**
 * Visits without trouble save the story: the first, or the second where the browser still holds a file that
 * came broken.
 */
export async function heals(context: BrowserContext, url: string): Promise<void> {
  const page = await open(context, url);
  await standsAt(page, 'ready', 'failed');
  const state = await stateOf(page);
  await page.close();
  if (!state.startsWith('ready')) await visit(context, url, 'v1');
}

/**
 * A newer version comes to be saved and waits, and the launch after the last page was closed opens it.
 * A browser tries a failed update again at the next visit.
 */
export async function nextLaunchIs(context: BrowserContext, url: string, version: Version): Promise<void> {
  await expect(async () => {
    await workersRest(context);
    const page = await open(context, url);
    try {
      const isThere = page.locator(`[data-version="${version}"], [data-update]:not([hidden])`);
      await expect(isThere.first()).toBeVisible();
      expect(await page.locator('[data-version]').innerText()).toBe(version);
      await standsAt(page, 'ready');
    } finally {
      await page.close();
    }
  }).toPass({ timeout: 45_000, intervals: [0] });
}

/**
 * With no page of the story open: waits until no worker is on its way to take over. In the few ms in
 * which Chromium stops the old worker for that, a page that is opened may hang until the next is.
 */
export async function workersRest(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const states = new Map<string, string>();
  const isTold = new Promise<void>((told) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, status } of versions) states.set(versionId, status);
      told();
    });
  });
  await session.send('ServiceWorker.enable');
  await isTold;
  await expect
    .poll(() => [...states.values()].filter((status) => !/^(activated|redundant)$/.test(status)), {
      message: 'workers on their way',
      intervals: [50],
    })
    .toEqual([]);
  await page.close();
}
