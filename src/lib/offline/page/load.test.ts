import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass } from '../fakes/time';
import { FakePage, panelShows, press } from './fakes/page';
import { loadOffline } from './load';
import { offlineLabels } from './offline-labels';
import { offlineText } from './offline-words';

let page: FakePage;
const startOffline = vi.fn();

beforeEach(() => void startOffline.mockClear());
afterEach(async () => {
  vi.doUnmock('./start');
  await page.close();
});

/** Lets the part that saves the story arrive, or not. */
function partArrives(arrives: boolean): void {
  vi.resetModules();
  vi.doMock('./start', () => {
    if (!arrives) throw new TypeError('Failed to fetch dynamically imported module');
    return { startOffline };
  });
}

/** Lets modules be loaded, which happens apart from the faked clock. */
const loaded = () =>
  vi.waitFor(() => pass(0).then(() => expect(isSettled()).toBe(true)), { timeout: 10_000, interval: 10 });
const isSettled = () => startOffline.mock.calls.length > 0 || panelShows().state === 'failed';

describe.each(['ar', 'en'] as const)('The part that saves the story (%s)', (locale) => {
  const text = offlineText[locale];

  it('is started when it has arrived', async () => {
    page = new FakePage(locale);
    partArrives(true);
    const { options } = page;
    loadOffline(document, options);
    await loaded();
    expect(startOffline).toHaveBeenCalledExactlyOnceWith(document, options);
  });

  it.each([
    ['the reader asks', () => press('[data-offline-save]')],
    ['the browser is online', () => page.connect(true)],
  ])('is told of when it does not arrive, and tried again when %s', async (_, again) => {
    page = new FakePage(locale);
    partArrives(false);
    loadOffline(document, page.options);
    await loaded();
    expect(panelShows()).toEqual({
      state: 'failed',
      words: offlineLabels[locale].unloaded,
      offered: ['save'],
    });
    expect(document.querySelector('[data-offline-link]')?.hasAttribute('hidden')).toBe(false);

    // In vain once more, then for good.
    again();
    expect(panelShows()).toMatchObject({ state: 'saving', words: text.saving });
    await loaded();
    expect(panelShows()).toMatchObject({ state: 'failed', words: offlineLabels[locale].unloaded });
    partArrives(true);
    again();
    await loaded();
    expect(startOffline).toHaveBeenCalledOnce();
    page.connect(true);
    press('[data-offline-save]');
    await pass(500);
    expect(startOffline).toHaveBeenCalledOnce();
  });
});
