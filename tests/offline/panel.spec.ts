import type { Page } from '@playwright/test';
import { offlineText } from '../../src/lib/offline/page/offline-words';
import { partsButWorker } from '../setup/fault-server';
import { isWhole, open, readsOffline, standsAt, test, visit } from '../setup/offline';
import { EDITIONS } from '../setup/story';
import { expect } from '../setup/test';

const words = (page: Page) => page.locator('[data-offline-words]');

for (const { lang, path } of EDITIONS) {
  test(`the copy can be removed, saved again, repaired and kept (${lang})`, async ({ context, host }) => {
    const page = await open(context, `${host.url}${path}`);
    await standsAt(page, 'ready');
    await expect(words(page)).toContainText(/\b20\d\d\b/);
    await expect(words(page)).toContainText(/\d{3} (kB|كيلوبايت)/);
    await page.locator('[data-offline-remove]').click();
    await standsAt(page, 'unsupported');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.reload();
    await standsAt(page, 'unsupported');
    await page.locator('[data-offline-save]').click();
    await standsAt(page, 'ready');
    await page.locator('[data-offline-repair]').click();
    await expect(words(page)).toContainText(lang === 'ar' ? 'سليمة' : 'sound');
    await page.locator('[data-offline-keep]').click();
    await expect(words(page)).toContainText(lang === 'ar' ? /ووعد|لم يَعِد/ : /promise/);
  });

  test(`without a connection it says so, and that sources need one (${lang})`, async ({ context, host }) => {
    const page = await open(context, `${host.url}${path}`);
    await standsAt(page, 'ready');
    await expect(page.locator('[data-disconnected]')).toBeEmpty();
    await context.setOffline(true);
    await expect(page.locator('[data-disconnected]')).not.toBeEmpty();
    const said = () =>
      page
        .locator('a.source')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await said()).toContain(lang === 'ar' ? 'اتصال' : 'connection');
    await context.setOffline(false);
    await expect(page.locator('[data-disconnected]')).toBeEmpty();
    expect(await said()).toBe('none');
  });
}

for (const nth of ['first', 'second']) {
  test(`on a ${nth} visit the removed copy stays removed, and is saved anew without a reload`, async ({
    context,
    host,
  }) => {
    // Only on a second visit is the page the worker's from the beginning.
    if (nth === 'second') await visit(context, host.url, 'v1');
    const page = await open(context, host.url);
    await standsAt(page, 'ready');
    const states = await page.evaluateHandle(async () => {
      const told: string[] = [];
      const worker = (await navigator.serviceWorker.getRegistration())?.active;
      worker?.addEventListener('statechange', () => told.push(worker.state));
      return told;
    });
    await page.locator('[data-offline-remove]').click();
    if (nth === 'first') await expect.poll(() => states.jsonValue()).toEqual(['redundant']);
    await standsAt(page, 'unsupported');
    await expect(words(page)).toContainText('أزيلت');
    await page.locator('[data-offline-save]').click();
    await standsAt(page, 'ready');
    await expect(words(page)).toContainText(/\d{3} كيلوبايت/);
    await page.close();
    await readsOffline(context, host, 'v1');
  });
}

test('what one tab does with the copy all tabs say', async ({ context, host }) => {
  const [here, there] = [await open(context, host.url), await open(context, `${host.url}/en`)];
  for (const page of [here, there]) await standsAt(page, 'ready');
  await here.locator('[data-offline-remove]').click();
  await standsAt(there, 'unsupported');
  await expect(words(there)).toHaveText(offlineText.en.removed);
  await there.locator('[data-offline-save]').click();
  for (const page of [there, here]) await standsAt(page, 'ready');
  await expect(words(here)).toContainText(/\d{3} كيلوبايت/);
});

test('a version that waits is opened though its copy was removed in another tab', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  const here = await open(context, host.url);
  await standsAt(here, 'ready');
  host.deploy(versions.v2);
  const there = await open(context, `${host.url}/en`);
  await expect(here.locator('[data-update]')).toBeVisible();
  await there.locator('[data-update-later]').click();
  await there.locator('[data-offline-remove]').click();
  await standsAt(here, 'unsupported');
  await here.locator('[data-update-accept]').click();
  await isWhole(here, 'v2');
});

test('saving that fails and is asked for again leaves nothing of the first attempts behind', async ({
  context,
  host,
}) => {
  await context.addInitScript(() => {
    const looks = new Set<number>();
    const set = window.setInterval.bind(window);
    const clear = window.clearInterval.bind(window);
    Object.assign(window, {
      looks,
      setInterval(act: () => void, ms: number) {
        const id = set(act, ms);
        if (ms >= 60_000) looks.add(id);
        return id;
      },
      clearInterval(id: number) {
        looks.delete(id);
        clear(id);
      },
    });
  });
  host.break('error-500', (path, request) => partsButWorker(path, request) && path === '/en/');
  const page = await open(context, host.url);
  const looks = () => page.evaluate(() => (Reflect.get(window, 'looks') as Set<number>).size);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await standsAt(page, 'failed');
    await page.locator('[data-offline-save]').click();
  }
  await standsAt(page, 'failed');
  host.mend();
  await page.locator('[data-offline-save]').click();
  await standsAt(page, 'ready');
  expect(await looks()).toBe(1);
  await page.locator('[data-offline-remove]').click();
  await standsAt(page, 'unsupported');
  expect(await looks()).toBe(0);
});

test('where registering is refused a copy that is there can be repaired and removed', async ({
  context,
  host,
}) => {
  await visit(context, host.url, 'v1');
  await context.addInitScript(() => {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  });
  const page = await open(context, host.url);
  await standsAt(page, 'ready');
  await page.locator('[data-offline-repair]').click();
  await expect(words(page)).toContainText('سليمة');
  await page.locator('[data-offline-remove]').click();
  await standsAt(page, 'unsupported');
  // Until the page is gone the worker goes on, and may save again what it loads.
  await page.reload();
  await standsAt(page, 'unsupported');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

for (const { lang, path } of EDITIONS) {
  test(`where the part that saves does not arrive it says so, and tries again (${lang})`, async ({
    context,
    host,
  }) => {
    host.break('cut', (file) => /\/start\.[^/]*\.js$/.test(file));
    const page = await open(context, `${host.url}${path}`);
    await standsAt(page, 'failed');
    await expect(words(page)).toBeVisible();
    await expect(words(page)).toContainText(lang === 'ar' ? 'لم يصل' : 'did not arrive');
    host.asked();
    const said = await page.locator('[data-offline-save]').evaluate((save: HTMLElement) => {
      save.click();
      return document.querySelector('[data-offline-words]')?.textContent;
    });
    expect(said).toBe(offlineText[lang].saving);
    await expect.poll(() => host.asked().some((file) => file.includes('/start.'))).toBe(true);
    await standsAt(page, 'failed');
    host.mend();
    await context.setOffline(true);
    await context.setOffline(false);
    await standsAt(page, 'ready');
    await expect(page.locator('[data-offline-save]')).toBeHidden();
  });
}
