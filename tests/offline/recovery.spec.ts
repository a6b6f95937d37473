import { bundle } from '../../src/build/scripts/bundle';
import { offlineText } from '../../src/lib/offline/page/offline-words';
import { damageCopy } from '../setup/damage-copy';
import { partsButWorker } from '../setup/fault-server';
import { isWhole, open, readsOffline, standsAt, test, visit } from '../setup/offline';
import { expect } from '../setup/test';

test('lost files leave a page that leads on while there is no connection, and are put back', async ({
  context,
  host,
}) => {
  await visit(context, host.url, 'v1');
  await damageCopy(context, host.url, 'lose');
  await host.stop();
  const page = await open(context, host.url);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator(`a[href="${host.url}/"]`)).toBeVisible();
  await expect(page.locator(`a[href="${host.url}/en/"]`)).toBeVisible();
  await page.close();
  await host.start();
  await visit(context, host.url, 'v1');
  await readsOffline(context, host, 'v1');
});

test('spoilt files that cannot be put back are told of, until they are', async ({ context, host }) => {
  await visit(context, host.url, 'v1');
  await damageCopy(context, host.url, 'spoil');
  host.break('error-500', (file, request) => partsButWorker(file, request) && file === '/en/');
  const page = await open(context, host.url);
  await standsAt(page, 'failed');
  const words = page.locator('[data-offline-words]');
  await expect(words).toHaveText(offlineText.ar.spoilt);
  host.mend();
  await page.locator('[data-offline-repair]').click();
  await expect(words).toContainText(offlineText.ar.repaired);
  await standsAt(page, 'ready');
  await page.close();
  await readsOffline(context, host, 'v1');
});

test('a worker that is killed while it saves begins again at the next visit', async ({ context, host }) => {
  host.break('hang', (file, request) => partsButWorker(file, request) && file === '/en/');
  const page = await open(context, host.url);
  await standsAt(page, 'saving');
  await expect.poll(() => host.asked().includes('/en/'), 'the worker is at work').toBe(true);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await standsAt(page, 'failed');
  host.mend();
  await page.close();
  await visit(context, host.url, 'v1');
  await readsOffline(context, host, 'v1');
});

test('the rescue worker takes the place of a broken one and removes itself', async ({ context, host }) => {
  await visit(context, host.url, 'v1');
  host.replace('/service-worker.js', await bundle('src/lib/offline/worker/rescue.ts'));
  const page = await open(context, host.url);
  await isWhole(page, 'v1');
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left, 'registrations and caches').toEqual([0, 0]);
  await page.close();
  host.asked();
  const next = await open(context, host.url);
  await isWhole(next, 'v1');
  expect(host.asked(), 'the page comes from the host').toContain('/');
});
