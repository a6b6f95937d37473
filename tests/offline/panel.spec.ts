import { offlineLabels } from '../../src/lib/offline/page/offline-labels';
import { offlineText } from '../../src/lib/offline/page/offline-words';
import { isWhole, open, readsOffline, standsAt, test, visit } from '../setup/offline';
import { expect } from '../setup/test';

const text = offlineText.ar;

test('the copy can be removed for good, saved again without a reload, repaired and kept, on a first visit and on a return', async ({
  context,
  host,
}) => {
  const page = await open(context, host.url);
  const words = page.locator('[data-offline-words]');
  await standsAt(page, 'ready');
  await expect(words).toContainText(/\b20\d\d\b/);
  await expect(words).toContainText(/\d{3} كيلوبايت/);
  await page.locator('[data-offline-remove]').click();
  await standsAt(page, 'unsupported');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.reload({ waitUntil: 'commit' });
  await standsAt(page, 'unsupported');
  await expect(words).toHaveText(text.removed);
  await page.locator('[data-offline-save]').click();
  await standsAt(page, 'ready');
  await page.locator('[data-offline-repair]').click();
  await expect(words).toContainText(text.repaired);
  await page.locator('[data-offline-keep]').click();
  await expect(words).toContainText(new RegExp(`${text.kept}|${text.notKept}`));
  await page.close();

  // Only on a return is the page the worker's from the beginning, which then goes on though it is removed.
  const next = await open(context, host.url);
  await standsAt(next, 'ready');
  expect(await next.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await next.locator('[data-offline-remove]').click();
  await standsAt(next, 'unsupported');
  await next.locator('[data-offline-save]').click();
  await standsAt(next, 'ready');
  await next.close();
  await readsOffline(context, host, 'v1');
});

test('what one tab does with the copy all tabs say, and an update that waited is still opened', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  const [here, there] = [await open(context, host.url), await open(context, `${host.url}/en`)];
  for (const page of [here, there]) await standsAt(page, 'ready');
  await here.locator('[data-offline-remove]').click();
  await standsAt(there, 'unsupported');
  await expect(there.locator('[data-offline-words]')).toHaveText(offlineText.en.removed);
  await there.locator('[data-offline-save]').click();
  for (const page of [there, here]) await standsAt(page, 'ready');
  host.deploy(versions.v2);
  await there.reload({ waitUntil: 'commit' });
  await there.locator('[data-update-later]').click();
  await expect(here.locator('[data-update]')).toBeVisible();
  await there.locator('[data-offline-remove]').click();
  await standsAt(here, 'unsupported');
  await here.locator('[data-update-accept]').click();
  await isWhole(here, 'v2');
});

test('where the part that saves does not arrive it says so, and tries again', async ({ context, host }) => {
  host.break('cut', (file) => /\/start\.[^/]*\.js$/.test(file));
  const page = await open(context, host.url);
  await standsAt(page, 'failed');
  const words = page.locator('[data-offline-words]');
  await expect(words).toBeVisible();
  await expect(words).toHaveText(offlineLabels.ar.unloaded);
  host.mend();
  await context.setOffline(true);
  await context.setOffline(false);
  await standsAt(page, 'ready');
  await expect(page.locator('[data-offline-save]')).toBeHidden();
});
