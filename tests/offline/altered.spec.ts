import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { offlineText } from '../../src/lib/offline/page/offline-words';
import { violations } from '../setup/axe';
import { isAlive, isWhole, open, standsAt, test, visit, workersRest } from '../setup/offline';
import { expect } from '../setup/test';

/** A version as a host sends it that puts a script of its own into each page. */
async function altered(version: string, folder: string): Promise<string> {
  await cp(version, folder, { recursive: true });
  for (const page of ['index.html', 'en/index.html']) {
    const file = join(folder, page);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('</body>', '<script>window.counted = true</script></body>'));
  }
  return folder;
}

test('a newer version that the host alters is told of, asked for once, and can be read unsaved', async ({
  context,
  host,
  versions,
}, testInfo) => {
  await visit(context, host.url, 'v1');
  host.deploy(await altered(versions.v2, testInfo.outputPath('altered')));
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  const words = page.locator('[data-update-words]');
  await expect(words).toHaveText(offlineText.ar.unverified);
  await expect(words).toBeVisible();
  await standsAt(page, 'ready');
  expect(await violations(page, (axe) => axe.include('[data-update]'))).toEqual([]);
  await page.close();
  await workersRest(context);

  host.asked();
  const next = await open(context, `${host.url}/?theme=dark`);
  await expect(next.locator('[data-update-words]')).toHaveText(offlineText.ar.unverified);
  const asked: string[] = [];
  const isLookedFor = () => asked.push(...host.asked()) > 0;
  await expect.poll(isLookedFor, 'the browser looks for an update').toBe(true);
  await workersRest(context);
  expect([...asked, ...host.asked()].filter((path) => path !== '/service-worker.js')).toEqual([]);

  await next.locator('[data-update-accept]').click();
  await isWhole(next, 'v2');
  await expect(next.locator('[data-offline-words]')).toContainText(offlineText.ar.unsaved);
  await expect(next.locator('[data-update]')).toBeHidden();

  await host.stop();
  await next.reload({ waitUntil: 'commit' });
  await isWhole(next, 'v1');
  expect(next.url()).toBe(`${host.url}/?theme=dark`);
});

test('a story that the host alters from the first is not saved, and the words say who is to blame', async ({
  context,
  host,
  versions,
}, testInfo) => {
  host.deploy(await altered(versions.v1, testInfo.outputPath('altered')));
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await standsAt(page, 'failed');
  await expect(page.locator('[data-offline-words]')).toHaveText(
    offlineText.ar.failed(offlineText.ar.reasons.altered),
  );
});
