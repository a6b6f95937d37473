import type { Page } from '@playwright/test';
import { violations } from '../setup/axe';
import { countFiles } from '../setup/damage-copy';
import { oldWorker } from '../setup/old-worker';
import { isAlive, isWhole, open, readsOffline, standsAt, test, visit, workersRest } from '../setup/offline';
import { chapterOf, jumpTo, restsAt, scrollY, stopped } from '../setup/reader';
import { expect } from '../setup/test';

/** Looks for an update, as an open page does now and then. */
const look = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

test('an update moves no reader, says what was put right, may be left for the next launch, and is read from the exact place', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  host.deploy(versions.v3);
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await jumpTo(page, 'motives');
  const place = await stopped(page);
  const notice = page.locator('[data-update]');
  await expect(notice).toBeVisible();
  expect(await scrollY(page)).toBe(place);
  await expect(notice.locator('li'), 'of both versions').toHaveCount(2);
  await expect(notice.locator('li').first()).toContainText('v2');
  expect(await violations(page, (axe) => axe.include('[data-update]'))).toEqual([]);
  await page.locator('[data-update-later]').click();
  await expect(notice).toBeHidden();
  await expect(page.locator('[data-version]')).toHaveText('v1');
  await page.close();
  await workersRest(context);

  const next = await open(context, host.url);
  await isAlive(next, 'v3');
  await standsAt(next, 'ready');
  host.deploy(versions.v2);
  await look(next);
  await jumpTo(next, 'rhodes-2017');
  await restsAt(next, 'rhodes-2017');
  await next.mouse.move(200, 600);
  await next.mouse.wheel(0, 250);
  await stopped(next);
  await expect(next.locator('[data-update]')).toBeVisible();
  const paragraph = chapterOf(next, 'rhodes-2017').locator('.card p').nth(2);
  const before = await paragraph.boundingBox();
  await next.locator('[data-update-accept]').click();
  await isAlive(next, 'v2');
  await restsAt(next, 'rhodes-2017');
  await stopped(next);
  const after = await paragraph.boundingBox();
  expect(Math.abs((after?.y ?? NaN) - (before?.y ?? NaN))).toBeLessThanOrEqual(2);
  await expect(next.locator('[data-update]')).toBeHidden();
});

test('a return takes nothing from the network, a corrected sentence its page and the worker', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  const once = host.asked();
  expect(new Set(once).size, 'a first visit asks for nothing twice').toBe(once.length);
  await visit(context, host.url, 'v1');
  expect(host.asked().filter((path) => path !== '/service-worker.js')).toEqual([]);
  host.deploy(versions.corrected);
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await expect(page.locator('[data-update]')).toBeVisible();
  const asked = host.asked();
  // Chromium can ask for the worker a second time by itself, about a second after it has opened a page.
  expect(asked.filter((path) => path !== '/service-worker.js')).toEqual(['/']);
  expect(asked).toContain('/service-worker.js');
});

test('what earlier versions kept under other names is taken over: the copy by an update, and the place', async ({
  context,
  host,
  versions,
}) => {
  host.replace('/service-worker.js', await oldWorker(versions.v1));
  await visit(context, host.url, 'v1');
  const beside = await open(context, `${host.url}/robots.txt`);
  await beside.evaluate(() => {
    localStorage.clear();
    localStorage.setItem('khuyut:place', '{"chapter":"motives","block":0,"past":0}');
  });
  await beside.close();
  host.replace('/service-worker.js');
  host.deploy(versions.corrected);
  host.asked();
  const page = await open(context, host.url);
  await expect(page.locator('[data-start]')).toHaveAttribute('href', '#motives');
  expect(await page.evaluate(() => localStorage.getItem('khuyut:place'))).toBeNull();
  await expect(page.locator('[data-update]')).toBeVisible();
  expect(host.asked().sort(), 'what has changed').toEqual(['/', '/service-worker.js']);
  await page.locator('[data-update-accept]').click();
  await expect(page.locator('[data-corrected]')).toBeAttached();
  await standsAt(page, 'ready');
  const caches = () => page.evaluate(() => window.caches.keys());
  await expect.poll(caches, 'the one copy').toEqual([expect.stringMatching(/^khuyut \S+ libya-contacts$/)]);
  await page.close();
  await readsOffline(context, host, 'v1');
});

test('a page that no worker controls accepts an update at the first press', async ({
  context,
  host,
  versions,
}) => {
  // The page of a first visit is never the worker's, one that is opened after it is.
  const page = await open(context, host.url);
  await standsAt(page, 'ready');
  const other = await open(context, `${host.url}/en`);
  await isWhole(other, 'v1');
  await standsAt(other, 'ready');
  host.deploy(versions.v2);
  await look(page);
  await page.bringToFront();
  await page.locator('[data-update-accept]').click();
  await isWhole(page, 'v2');
  await expect(other.locator('[data-version]')).toHaveText('v1');
  await expect(other.locator('[data-update]')).toBeVisible();
});

test('a page that no worker controls is told of an update that did not wait for it', async ({
  context,
  host,
  versions,
}) => {
  const page = await open(context, host.url);
  await standsAt(page, 'ready');
  host.deploy(versions.v2);
  await look(page);
  await expect(page.locator('[data-update]')).toBeVisible();
  await expect(page.locator('[data-update] li')).toContainText('v1');
  await expect(page.locator('[data-version]')).toHaveText('v1');
  await page.locator('[data-update-accept]').click();
  await isWhole(page, 'v2');
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
  await isWhole(page, 'v2');
  const isSettled = () =>
    page.evaluate(async () => {
      const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return !installing && !waiting && active?.state === 'activated';
    });
  await expect.poll(isSettled).toBe(true);
  await standsAt(page, 'ready');
  await expect(page.locator('[data-update]')).toBeHidden();
});

/** The scripts of a page that its tab has loaded. */
const scriptsOf = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

test('each of several tabs stays whole on its own version until it is gone', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  // The first tab has not loaded its map yet when the version changes under it.
  await context.addInitScript(() => {
    if (!location.search.includes('late')) return;
    const whenIdle = window.requestIdleCallback.bind(window);
    const held: IdleRequestCallback[] = [];
    window.requestIdleCallback = (callback) => {
      held.push(callback);
      return 0;
    };
    Object.assign(window, {
      goOn() {
        window.requestIdleCallback = whenIdle;
        for (const callback of held) whenIdle(callback);
      },
    });
  });
  const first = await open(context, `${host.url}/?late`);
  await isWhole(first, 'v1');

  host.deploy(versions.v2);
  const second = await open(context, host.url);
  await second.locator('[data-update-accept]').click();
  await isAlive(second, 'v2');
  await standsAt(second, 'ready');
  // A third tab tells the new worker that it is there, which is when it looks for what nobody needs.
  const third = await open(context, `${host.url}/en`);
  await isAlive(third, 'v2');
  await standsAt(third, 'ready');

  await first.evaluate(() => (Reflect.get(window, 'goOn') as () => void)());
  await isAlive(first, 'v1');
  expect((await scriptsOf(first)).some((name) => name.includes('live-map'))).toBe(true);

  const before = await countFiles(context, host.url);
  await Promise.all([first.close(), second.close(), third.close()]);
  await visit(context, host.url, 'v2');
  await expect
    .poll(() => countFiles(context, host.url), { message: 'the old files are gone', intervals: [100] })
    .toBeLessThan(before);
});
