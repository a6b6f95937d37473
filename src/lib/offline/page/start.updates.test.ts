import { afterEach, describe, expect, it } from 'vitest';
import { pass } from '../fakes/time';
import { recallAltered, rememberAltered } from '../protocol/altered-version';
import { FakePage, noticeShows, panelShows, press, SCOPE, STORY } from './fakes/page';
import { endInstalling, pressAndWait, start } from './fakes/visit';
import { offlineText } from './offline-words';

const text = offlineText.en;
const READY = text.saved(638, '24 November 2026');

let page: FakePage;

afterEach(() => page.close());

describe('An update', () => {
  const CORRECTION = { date: '2026-11-24', text: { ar: 'تصويب', en: 'A word put right' } };

  /** Lets an update be found and saved, beside a page that the worker controls. */
  async function updateWaits(): Promise<void> {
    page = new FakePage();
    await page.visitedBefore();
    page.host().info = { bytes: 1, corrections: [CORRECTION] };
    await start(page);
    await endInstalling(page, 'saved');
  }

  it('waits, and says what was put right', async () => {
    await updateWaits();
    expect(noticeShows()).toEqual(['24 November 2026: A word put right']);
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
    expect(page.reload).not.toHaveBeenCalled();
  });

  it('that is accepted opens the page anew, once the place is handed over', async () => {
    await updateWaits();
    await pressAndWait('[data-update-accept]');
    expect(page.onLeave).toHaveBeenCalledOnce();
    expect(page.reload).toHaveBeenCalledOnce();
    expect(page.onLeave).toHaveBeenCalledBefore(page.reload);
  });

  it('that is left for later is not told of again', async () => {
    await updateWaits();
    await pressAndWait('[data-update-later]');
    await pass(60_000);
    expect(noticeShows()).toBeUndefined();
    expect(page.reload).not.toHaveBeenCalled();
  });

  it('that cannot be saved is not told of: the copy that is there goes on', async () => {
    for (const outcome of ['space', 'network', 'killed'] as const) {
      page = new FakePage();
      await page.visitedBefore();
      page.host();
      await start(page);
      await endInstalling(page, outcome);
      expect(noticeShows()).toBeUndefined();
      expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
      if (outcome !== 'killed') await page.close();
    }
  });

  it('is opened from the network where the copy was removed in another tab', async () => {
    await updateWaits();
    page.storeElsewhere(page.options.storage.nameOf('offline'), '"off"');
    press('[data-update-accept]');
    expect(page.onLeave).toHaveBeenCalledBefore(page.reload);
  });
});

describe('A newer version whose pages come altered', () => {
  const pages = ['v2'];

  /** The page of a version, while a worker that has `v1` is at work, and `v2` could not be saved. */
  async function openAs(revision: string, href = SCOPE): Promise<void> {
    page = new FakePage();
    page.location.href = href;
    document.documentElement.dataset.revision = revision;
    const worker = await page.visitedBefore();
    worker.info = { bytes: 1, corrections: [], pages: ['v1'] };
    await rememberAltered(SCOPE, STORY, pages);
    await start(page);
  }
  const words = () => document.querySelector('[data-update-words]')?.textContent;

  it('is told of at each visit, and can be read unsaved at the same place', async () => {
    await openAs('v1');
    expect(words()).toBe(text.unverified);
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
    press('[data-update-accept]');
    expect(page.onLeave).toHaveBeenCalledBefore(page.assign);
    expect(page.assign).toHaveBeenCalledWith(`${SCOPE}?unsaved=`);
  });

  it('is told of when it is found out while the page is open', async () => {
    page = new FakePage();
    const worker = await page.visitedBefore();
    worker.info = { bytes: 1, corrections: [], pages: ['v1'] };
    page.host();
    await start(page);
    expect(noticeShows()).toBeUndefined();
    await rememberAltered(SCOPE, STORY, pages);
    await endInstalling(page, 'altered');
    expect(words()).toBe(text.unverified);
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
  });

  it('says of itself that it is not saved, and leads back to what is', async () => {
    await openAs('v2', `${SCOPE}?unsaved=#rome`);
    expect(noticeShows()).toBeUndefined();
    expect(panelShows()).toMatchObject({ state: 'ready', words: `${READY} ${text.unsaved}` });
    page.host();
    await page.workers.registration?.update();
    await pass(0);
    await endInstalling(page, 'saved');
    await pressAndWait('[data-update-accept]');
    expect(page.replace).toHaveBeenCalledWith(`${SCOPE}#rome`);
  });

  it('is tried again at once when the reader asks to save the story', async () => {
    page = new FakePage();
    page.host();
    await start(page);
    await rememberAltered(SCOPE, STORY, pages);
    await endInstalling(page, 'altered');
    expect(panelShows()).toMatchObject({ state: 'failed', words: text.failed(text.reasons.altered) });
    await pressAndWait('[data-offline-save]');
    expect(await recallAltered(SCOPE, STORY)).toBeUndefined();
  });
});

describe('A page that the browser’s own cache had, older than what is saved', () => {
  async function openOlder(): Promise<void> {
    page = new FakePage();
    document.documentElement.dataset.revision = 'v0';
    const worker = await page.visitedBefore(false);
    worker.info = { bytes: 1, corrections: [], pages: ['v1'] };
  }

  it('is told so, and opens what is saved', async () => {
    await openOlder();
    await start(page);
    expect(noticeShows()).toEqual([]);
    await pressAndWait('[data-update-accept]');
    expect(page.reload).toHaveBeenCalledOnce();
  });

  it('is told so also when its own visit saves the newer version', async () => {
    page = new FakePage();
    document.documentElement.dataset.revision = 'v0';
    page.host().info = { bytes: 1, corrections: [], pages: ['v1'] };
    await start(page);
    expect(noticeShows()).toBeUndefined();
    await endInstalling(page, 'saved');
    expect(noticeShows()).toEqual([]);
  });

  it('is told nothing while it may be the newer one: an update is on its way, or the host is silent', async () => {
    await openOlder();
    page.host();
    await start(page);
    expect(noticeShows()).toBeUndefined();
    await page.close();
    await openOlder();
    page.workers.hosted = undefined;
    await start(page);
    expect(noticeShows()).toBeUndefined();
  });
});
