import type { Page } from '@playwright/test';
import { violations } from '../setup/axe';
import { isAlive, open, standsAt, test, visit, workersRest } from '../setup/offline';
import { chapterOf, jumpTo, restsAt, scrollY, stopped } from '../setup/reader';
import { expect } from '../setup/test';

for (const path of ['/', '/en']) {
  test.describe(`an update, ${path}`, () => {
    test('waits, says what was put right, and is read from the exact place', async ({
      context,
      host,
      versions,
    }) => {
      const url = `${host.url}${path}`;
      await visit(context, url, 'v1');
      host.deploy(versions.v3);
      const page = await open(context, url);
      await isAlive(page, 'v1');
      await jumpTo(page, 'rhodes-2017');
      await restsAt(page, 'rhodes-2017');
      await page.mouse.move(200, 600);
      await page.mouse.wheel(0, 250);
      await stopped(page);
      const notice = page.locator('[data-update]');
      await expect(notice).toBeVisible();
      await expect(notice.locator('li')).toHaveCount(2);
      await expect(notice.locator('li').first()).toContainText('v2');
      expect(await violations(page)).toEqual([]);
      const paragraph = chapterOf(page, 'rhodes-2017').locator('.card p').nth(2);
      const before = await paragraph.boundingBox();
      await page.locator('[data-update-accept]').click();
      await isAlive(page, 'v3');
      await restsAt(page, 'rhodes-2017');
      await stopped(page);
      const after = await paragraph.boundingBox();
      expect(Math.abs((after?.y ?? NaN) - (before?.y ?? NaN))).toBeLessThanOrEqual(2);
      await expect(notice).toBeHidden();
    });

    test('is left for later without a word more, and is there at the next launch', async ({
      context,
      host,
      versions,
    }) => {
      const url = `${host.url}${path}`;
      await visit(context, url, 'v1');
      host.deploy(versions.v2);
      const page = await open(context, url);
      await page.locator('[data-update-later]').click();
      await expect(page.locator('[data-update]')).toBeHidden();
      await isAlive(page, 'v1');
      await page.close();
      await workersRest(context);
      const next = await open(context, url);
      await expect(next.locator('[data-version]')).toHaveText('v2');
    });
  });
}

test('a corrected sentence costs its page and the worker, and nothing else', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  host.deploy(versions.corrected);
  host.asked();
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await expect(page.locator('[data-update]')).toBeVisible();
  expect(host.asked().sort()).toEqual(['/', '/service-worker.js']);
});

test('a second visit takes nothing from the network but the question for a newer version', async ({
  context,
  host,
}) => {
  await visit(context, host.url, 'v1');
  host.asked();
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await standsAt(page, 'ready');
  expect(host.asked().filter((asked) => asked !== '/service-worker.js')).toEqual([]);
});

test('the reader is never reloaded, nor moved, by an update', async ({ context, host, versions }) => {
  await visit(context, host.url, 'v1');
  host.deploy(versions.v2);
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await jumpTo(page, 'motives');
  const place = await stopped(page);
  await expect(page.locator('[data-update]')).toBeVisible();
  expect(await scrollY(page)).toBe(place);
  await expect(page.locator('[data-version]')).toHaveText('v1');
});

/** Looks for a newer version, as an open page does now and then. */
const look = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

test('a page that no worker controls accepts an update at the first press', async ({
  context,
  host,
  versions,
}) => {
  // The page of a first visit is never the worker's, one that is opened after it is.
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await standsAt(page, 'ready');
  const other = await open(context, `${host.url}/en`);
  await isAlive(other, 'v1');
  host.deploy(versions.v2);
  await look(page);
  await page.bringToFront();
  await page.locator('[data-update-accept]').click();
  await isAlive(page, 'v2');
  await expect(other.locator('[data-version]')).toHaveText('v1');
  await expect(other.locator('[data-update]')).toBeVisible();
});

test('a page that no worker controls is told of an update that did not wait for it', async ({
  context,
  host,
  versions,
}) => {
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await standsAt(page, 'ready');
  host.deploy(versions.v2);
  await look(page);
  await expect(page.locator('[data-update]')).toBeVisible();
  await expect(page.locator('[data-update] li')).toContainText('v1');
  await expect(page.locator('[data-version]')).toHaveText('v1');
  await page.locator('[data-update-accept]').click();
  await isAlive(page, 'v2');
});

test('a page that comes from the host anew with an update is not told of it', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  host.deploy(versions.v2);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // As a reload with Shift does: past the worker.
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await page.goto(host.url, { waitUntil: 'commit' });
  await isAlive(page, 'v2');
  const isSettled = () =>
    page.evaluate(async () => {
      const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return !installing && !waiting && active?.state === 'activated';
    });
  await expect.poll(isSettled).toBe(true);
  await standsAt(page, 'ready');
  await expect(page.locator('[data-update]')).toBeHidden();
});
