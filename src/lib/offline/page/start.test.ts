import { afterEach, describe, expect, it, vi } from 'vitest';
import { pass } from '../fakes/time';
import { ENTRY, FakePage, noticeShows, panelShows, press } from './fakes/page';
import { SAVED } from './fakes/service-worker';
import { endInstalling, pressAndWait, SOON_MS, start } from './fakes/visit';
import { offlineText } from './offline-words';

const text = offlineText.en;
const READY = text.saved(638, '24 November 2026');
const SPOILT = { ...SAVED, isWhole: false };

let page: FakePage;

afterEach(() => page.close());

describe('With light use of data', () => {
  const chooseData = async (data: 'all' | 'light') => {
    document.documentElement.dataset.data = data;
    await pass(SOON_MS);
  };

  it('nothing is saved until the reader asks', async () => {
    page = new FakePage();
    page.host();
    document.documentElement.dataset.data = 'light';
    await start(page);
    expect(panelShows()).toEqual({ state: 'unsupported', words: text.held, offered: ['save'] });
    expect(page.workers.registration).toBeUndefined();
    await pressAndWait('[data-offline-save]');
    await endInstalling(page, 'saved');
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
  });

  it('a story that is saved already is followed', async () => {
    page = new FakePage();
    await page.visitedBefore();
    document.documentElement.dataset.data = 'light';
    await start(page);
    expect(panelShows()).toMatchObject({ state: 'ready' });
  });

  it('it is saved once the reader chooses otherwise, and what the reader has removed is not', async () => {
    page = new FakePage();
    page.host();
    document.documentElement.dataset.data = 'light';
    await start(page);
    await chooseData('all');
    await endInstalling(page, 'saved');
    expect(panelShows()).toMatchObject({ state: 'ready' });
    await pressAndWait('[data-offline-remove]');
    await chooseData('light');
    await chooseData('all');
    expect(panelShows()).toMatchObject({ state: 'unsupported', words: text.removed });
  });
});

describe('On a first visit', () => {
  it('the story is being saved, and then can be read offline', async () => {
    page = new FakePage();
    page.host();
    await start(page);
    expect(panelShows()).toEqual({ state: 'saving', words: text.saving, offered: [] });
    await endInstalling(page, 'saved');
    expect(panelShows()).toEqual({ state: 'ready', words: READY, offered: ['keep', 'repair', 'remove'] });
    expect(noticeShows()).toBeUndefined();
  });

  it.each(['space', 'answer', 'network'] as const)(
    'saving that fails for want of “%s” says so, and can be asked for again',
    async (reason) => {
      page = new FakePage();
      page.host();
      await start(page);
      await endInstalling(page, reason);
      expect(panelShows()).toEqual({
        state: 'failed',
        words: text.failed(text.reasons[reason]),
        offered: ['save'],
      });
      page.host();
      press('[data-offline-save]');
      expect(panelShows()).toEqual({ state: 'saving', words: text.saving, offered: [] });
      await pass(SOON_MS);
      await endInstalling(page, 'saved');
      expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
    },
  );

  it('a worker that ends without a word has failed', async () => {
    page = new FakePage();
    page.host();
    await start(page);
    await endInstalling(page, 'killed');
    expect(panelShows()).toMatchObject({ state: 'failed', words: text.failed(text.reasons.network) });
  });

  it('a worker whose file is missing or refused has failed', async () => {
    page = new FakePage();
    await start(page);
    expect(panelShows()).toMatchObject({ state: 'failed', offered: ['save'] });
    page.host();
    page.workers.refusal = new DOMException('refused', 'SecurityError');
    await pressAndWait('[data-offline-save]');
    expect(panelShows()).toMatchObject({ state: 'failed', offered: ['save'] });
    page.workers.refusal = undefined;
    await pressAndWait('[data-offline-save]');
    await endInstalling(page, 'saved');
    expect(panelShows()).toMatchObject({ state: 'ready' });
  });

  it('attempts that failed leave nothing behind: no timer, and no word of theirs', async () => {
    page = new FakePage();
    const first = page.host();
    await start(page);
    const timers = vi.getTimerCount();
    await endInstalling(page, 'space');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      page.host();
      await pressAndWait('[data-offline-save]');
      expect(vi.getTimerCount()).toBe(timers);
      await endInstalling(page, 'network');
    }
    page.host();
    await pressAndWait('[data-offline-save]');
    await endInstalling(page, 'saved');
    first.become('redundant');
    await pass(SOON_MS);
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
    await pressAndWait('[data-offline-remove]');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('an earlier page’s worker that is still being installed is followed', async () => {
    for (const [isSaved, state] of [
      [true, 'ready'],
      [false, 'failed'],
    ] as const) {
      page = new FakePage();
      page.host();
      await page.workers.register();
      await pass(0);
      await start(page);
      expect(panelShows()).toMatchObject({ state: 'saving' });
      page.workers.registration?.endInstalling(isSaved);
      await pass(SOON_MS);
      expect(panelShows()).toMatchObject({ state });
      if (isSaved) await page.close();
    }
  });
});

describe('Without what it takes', () => {
  it('a browser without workers says so, and offers nothing', async () => {
    page = new FakePage();
    vi.stubGlobal('navigator', { onLine: true });
    await start(page);
    expect(panelShows()).toEqual({ state: 'unsupported', words: text.unsupported, offered: [] });
  });

  it('a browser that refuses storage says what comes of it, and nothing else', async () => {
    page = new FakePage();
    page.host();
    for (const name of ['localStorage', 'sessionStorage', 'caches']) vi.stubGlobal(name, undefined);
    vi.stubGlobal('navigator', { serviceWorker: page.workers, onLine: true });
    await start(page);
    await endInstalling(page, 'saved');
    expect(panelShows()).toMatchObject({ state: 'ready' });
    await pressAndWait('[data-offline-keep]');
    expect(panelShows().words).toContain(text.notKept);
    await pressAndWait('[data-offline-remove]');
    expect(panelShows()).toMatchObject({ state: 'unsupported', words: text.removed });
  });
});

describe('On a return', () => {
  it('the saved story is there at once, and the worker is told of the page', async () => {
    page = new FakePage();
    const worker = await page.visitedBefore();
    await start(page);
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
    expect(worker.told).toContain('opened');
    expect(noticeShows()).toBeUndefined();
  });

  it('past the worker, as after a reload with Shift, it is the same', async () => {
    page = new FakePage();
    await page.visitedBefore(false);
    await start(page);
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
    expect(noticeShows()).toBeUndefined();
  });

  it('it is there when the worker’s file is missing, or registering is refused', async () => {
    for (const refusal of [undefined, new DOMException('refused', 'SecurityError')]) {
      page = new FakePage();
      await page.visitedBefore();
      if (!refusal) page.workers.hosted = undefined;
      page.workers.refusal = refusal;
      await start(page);
      expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
      await pressAndWait('[data-offline-repair]');
      expect(panelShows().words).toBe(`${READY} ${text.repaired}`);
      await pressAndWait('[data-offline-remove]');
      expect(panelShows()).toMatchObject({ state: 'unsupported', words: text.removed });
      expect(page.workers.registration).toBeUndefined();
      if (!refusal) await page.close();
    }
  });

  it('a copy that lacks files is made whole without being asked', async () => {
    page = new FakePage();
    const worker = await page.visitedBefore();
    worker.status = SPOILT;
    await start(page);
    expect(worker.told).toContain('repair');
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
  });

  it('a copy that cannot be made whole is told of, until it can', async () => {
    page = new FakePage();
    const worker = await page.visitedBefore();
    worker.status = worker.repaired = SPOILT;
    await start(page);
    expect(panelShows()).toMatchObject({ state: 'failed', words: text.spoilt });
    await pressAndWait('[data-offline-repair]');
    expect(panelShows().words).toBe(`${text.spoilt} ${text.reasons.network}`);
    worker.repaired = SAVED;
    await pressAndWait('[data-offline-repair]');
    expect(panelShows()).toMatchObject({ state: 'ready', words: `${READY} ${text.repaired}` });
  });

  it('a worker that answers nothing is taken at its word: without size and day', async () => {
    page = new FakePage();
    const worker = await page.visitedBefore();
    worker.status = undefined;
    await start(page);
    await pass(60_000);
    expect(panelShows()).toMatchObject({ state: 'ready', words: text.saved(undefined, undefined) });
  });

  it('the worker learns which version the page is', async () => {
    page = new FakePage();
    await page.visitedBefore();
    await start(page);
    const answer = page.workers.tell({ type: 'which' });
    await pass(SOON_MS);
    expect(await answer).toBe(ENTRY);
    const silence = page.workers.tell({ type: 'what else' });
    await pass(SOON_MS);
    expect(await silence).toBeUndefined();
  });
});

describe('Keeping the copy', () => {
  it('is asked of the browser, and its answer is told', async () => {
    page = new FakePage();
    await page.visitedBefore();
    await start(page);
    await pressAndWait('[data-offline-keep]');
    expect(panelShows()).toMatchObject({
      words: `${READY} ${text.notKept}`,
      offered: ['keep', 'repair', 'remove'],
    });
    page.promises = true;
    await pressAndWait('[data-offline-keep]');
    expect(panelShows()).toMatchObject({ words: `${READY} ${text.kept}`, offered: ['repair', 'remove'] });
  });

  it('is not offered where it is promised already', async () => {
    page = new FakePage();
    page.isPersisted = true;
    await page.visitedBefore();
    await start(page);
    expect(panelShows()).toMatchObject({ words: `${READY} ${text.kept}`, offered: ['repair', 'remove'] });
  });
});

describe('The connection', () => {
  it('is told of when it is gone, also by each source, until it is back', async () => {
    page = new FakePage();
    page.host();
    await start(page);
    const sign = document.querySelector('[data-disconnected]');
    const needs = () => document.documentElement.style.getPropertyValue('--needs-connection');
    expect([sign?.textContent, needs()]).toEqual(['', '']);
    page.connect(false);
    expect([sign?.textContent, needs()]).toEqual(['No connection', '"(needs a connection)"']);
    page.connect(true);
    expect([sign?.textContent, needs()]).toEqual(['', '']);
  });
});

it('A page that stays open looks for updates now and then, though the host may be gone', async () => {
  page = new FakePage();
  await page.visitedBefore();
  await start(page);
  const { registration } = page.workers;
  page.workers.hosted = undefined;
  await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000);
  expect(registration?.updates).toBeGreaterThan(1);
  expect(panelShows()).toMatchObject({ state: 'ready' });
});
