import { offlineText } from '../../src/lib/offline/page/offline-words';
import { parts, partsButWorker, workerFile, type Affects } from '../setup/fault-server';
import {
  heals,
  isAlive,
  isWhole,
  nextLaunchIs,
  open,
  readsOffline,
  standsAt,
  test,
  visit,
} from '../setup/offline';
import { expect } from '../setup/test';

// Which fault does what at which moment is told by the tests of src/lib/offline/worker; these are what a
// reader meets in a real browser with its own cache.

/** Only what the worker loads for itself: the page comes through whole. */
const saving: Affects = (path, request) =>
  partsButWorker(path, request) && request.headers['sec-fetch-dest'] === 'empty';

test('a first visit over a bad network is whole, and so are the next ones, until one saves the story', async ({
  context,
  host,
}) => {
  for (const [fault, affects, state] of [
    ['portal', parts, undefined],
    ['cut', saving, 'failed'],
    ['hang', saving, 'saving'],
  ] as const) {
    await test.step(fault, async () => {
      host.break(fault, affects);
      const page = await open(context, host.url);
      // Behind a captive portal no script comes.
      await (state ? isAlive(page, 'v1') : isWhole(page, 'v1'));
      if (state) await standsAt(page, state);
      host.mend();
      await page.close();
    });
  }
  await heals(context, host.url);
  await readsOffline(context, host, 'v1');
});

test('while a host is out of order in mid-update the old version stays whole; then one may be jumped over, and a deploy taken back', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  host.deploy(versions.v2);
  host.break('error-500', partsButWorker);
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await expect.poll(() => host.asked().length, 'the worker asks for files').toBeGreaterThan(0);
  await expect(page.locator('[data-update]')).toBeHidden();
  host.mend();
  await page.close();
  host.deploy(versions.v3);
  await nextLaunchIs(context, host.url, 'v3');
  host.deploy(versions.v2);
  await nextLaunchIs(context, host.url, 'v2');
  await readsOffline(context, host, 'v2');
});

test('without the worker’s file the page is whole, and so is the version that is saved', async ({
  context,
  host,
  versions,
}) => {
  host.break('missing-404', workerFile);
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await standsAt(page, 'failed');
  await page.close();
  host.mend();
  await visit(context, host.url, 'v1');
  host.deploy(versions.v2);
  host.break('missing-404', workerFile);
  await visit(context, host.url, 'v1');
});

test('on a full device it is said that there is no room, and the story is saved once there is', async ({
  context,
  host,
}) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: 1 });
  await page.goto(host.url, { waitUntil: 'commit' });
  await isAlive(page, 'v1');
  await standsAt(page, 'failed');
  await expect(page.locator('[data-offline-words]')).toHaveText(
    offlineText.ar.failed(offlineText.ar.reasons.space),
  );
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.url });
  await page.locator('[data-offline-save]').click();
  await standsAt(page, 'ready');
  await readsOffline(context, host, 'v1');
});
