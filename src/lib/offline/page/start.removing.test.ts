import { afterEach, describe, expect, it } from 'vitest';
import { pass } from '../fakes/time';
import { FakePage, panelShows, SCOPE } from './fakes/page';
import { endInstalling, pressAndWait, SOON_MS, start } from './fakes/visit';
import { offlineText } from './offline-words';
import { startOffline } from './start';

const text = offlineText.en;
const READY = text.saved(638, '24 November 2026');

let page: FakePage;

afterEach(() => page.close());

describe.each([
  ['a first visit', false],
  ['a return', true],
])('Removing the copy on %s', (_, isReturn) => {
  const open = async () => {
    page = new FakePage();
    if (isReturn) await page.visitedBefore();
    else page.host();
    await start(page);
    if (!isReturn) await endInstalling(page, 'saved');
    for (const name of [
      `khuyut ${SCOPE}`,
      `khuyut ${SCOPE} a-story`,
      'khuyut https://example.org/ a-story',
    ]) {
      await page.caches.open(name);
    }
  };

  it('deletes it and its worker, nothing else, and is no failure', async () => {
    await open();
    await pressAndWait('[data-offline-remove]');
    expect(panelShows()).toEqual({ state: 'unsupported', words: text.removed, offered: ['save'] });
    expect(await page.caches.keys()).toEqual(['khuyut https://example.org/ a-story']);
    expect(page.workers.registration).toBeUndefined();
  });

  it('holds for the next page, where what the worker saved meanwhile is deleted', async () => {
    await open();
    await pressAndWait('[data-offline-remove]');
    await page.caches.open(`khuyut ${SCOPE} a-story`);
    startOffline(document, page.options);
    await pass(SOON_MS);
    expect(panelShows()).toEqual({ state: 'unsupported', words: text.removed, offered: ['save'] });
    expect(await page.caches.keys()).toEqual(['khuyut https://example.org/ a-story']);
    expect(page.workers.registration).toBeUndefined();
  });

  it('can be taken back without a reload', async () => {
    await open();
    await pressAndWait('[data-offline-remove]');
    page.host();
    await pressAndWait('[data-offline-save]');
    await endInstalling(page, 'saved');
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
    expect(page.options.storage.load('offline')).toBeNull();
  });
});

describe('What the reader does with the copy in another tab', () => {
  it('holds for this one: removed there, and saved again', async () => {
    page = new FakePage();
    await page.visitedBefore();
    await start(page);
    const name = page.options.storage.nameOf('offline');
    page.storeElsewhere(name, '"off"');
    expect(panelShows()).toEqual({ state: 'unsupported', words: text.removed, offered: ['save'] });
    page.storeElsewhere(name, null);
    expect(panelShows()).toMatchObject({ state: 'saving' });
    await pass(SOON_MS);
    expect(panelShows()).toMatchObject({ state: 'ready', words: READY });
  });

  it('with another site’s copy is none of this one’s business', async () => {
    page = new FakePage();
    await page.visitedBefore();
    await start(page);
    for (const name of ['khuyut:/:a-story:offline', 'khuyut:/stories/:other:offline', 'anything']) {
      page.storeElsewhere(name, '"off"');
    }
    expect(panelShows()).toMatchObject({ state: 'ready' });
  });

  it('while this one waits for the worker’s answer is what counts', async () => {
    page = new FakePage();
    const worker = await page.visitedBefore();
    worker.status = undefined;
    startOffline(document, page.options);
    await pass(SOON_MS);
    page.storeElsewhere(page.options.storage.nameOf('offline'), '"off"');
    await pass(60_000);
    expect(panelShows()).toMatchObject({ state: 'unsupported', words: text.removed });
  });
});
