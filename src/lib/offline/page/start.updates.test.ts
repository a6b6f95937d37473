import { afterEach, describe, expect, it } from 'vitest';
import { pass } from '../fakes/time';
import { FakePage, noticeShows, panelShows, press } from './fakes/page';
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
