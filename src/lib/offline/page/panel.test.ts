import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CopyState } from './copy-state';
import { FakePage, panelShows, press } from './fakes/page';
import { offlineText } from './offline-words';
import { wirePanel, type PanelActions } from './panel';

const status = { bytes: 638_400, savedAt: null, isWhole: true };

let page: FakePage;

afterEach(() => page.close());

const actions = (): PanelActions => ({ keep: vi.fn(), repair: vi.fn(), remove: vi.fn(), save: vi.fn() });

const SHOWN: [what: string, copy: CopyState, state: string, offered: string[]][] = [
  ['is being saved', { state: 'saving' }, 'saving', []],
  ['cannot be saved here', { state: 'unsupported' }, 'unsupported', []],
  ['was removed', { state: 'unsupported', isRemoved: true }, 'unsupported', ['save']],
  ['could not be saved', { state: 'failed', reason: 'space' }, 'failed', ['save']],
  ['is there', { state: 'ready', status }, 'ready', ['keep', 'repair', 'remove']],
  ['will be kept', { state: 'ready', status, isPersisted: true }, 'ready', ['repair', 'remove']],
  [
    'lacks files',
    { state: 'ready', status: { ...status, isWhole: false } },
    'failed',
    ['keep', 'repair', 'remove'],
  ],
];

describe.each(['ar', 'en'] as const)('The panel (%s)', (locale) => {
  it('is hidden until there is something to tell', () => {
    page = new FakePage(locale);
    wirePanel(document, locale, actions());
    expect(document.querySelector('[data-offline-panel]')?.hasAttribute('hidden')).toBe(true);
    expect(document.querySelector('[data-offline-link]')?.hasAttribute('hidden')).toBe(true);
    expect(document.documentElement.dataset.offline).toBeUndefined();
  });

  it.each(SHOWN)('says of a copy that it %s, and offers what can be done', (_, copy, state, offered) => {
    page = new FakePage(locale);
    const panel = wirePanel(document, locale, actions());
    // Whatever stood there before.
    panel.show({ state: 'ready', status });
    panel.show({ state: 'failed' });
    panel.show(copy);
    expect(panelShows()).toMatchObject({ state, offered });
    expect(document.querySelector('[data-offline-panel]')?.hasAttribute('hidden')).toBe(false);
    expect(document.querySelector('[data-offline-link]')?.hasAttribute('hidden')).toBe(false);
  });

  it('says what else there is to say after the rest', () => {
    page = new FakePage(locale);
    const text = offlineText[locale];
    wirePanel(document, locale, actions()).show({ state: 'ready', status }, text.repaired);
    expect(panelShows().words).toBe(`${text.saved(638, undefined)} ${text.repaired}`);
  });

  it('calls what the reader asks for, and nothing else', () => {
    for (const action of ['keep', 'repair', 'remove', 'save'] as const) {
      page = new FakePage(locale);
      const called = actions();
      wirePanel(document, locale, called).show(
        action === 'save' ? { state: 'failed' } : { state: 'ready', status },
      );
      press(`[data-offline-${action}]`);
      for (const [name, act] of Object.entries(called))
        expect(act).toHaveBeenCalledTimes(Number(name === action));
    }
  });
});

it('The same words are not set again: a screen reader would read them again', () => {
  page = new FakePage();
  const panel = wirePanel(document, 'en', actions());
  panel.show({ state: 'saving' });
  const before = document.querySelector('[data-offline-words]')?.firstChild;
  panel.show({ state: 'saving' });
  expect(document.querySelector('[data-offline-words]')?.firstChild).toBe(before);
});

it('A page without the panel still says where the copy stands', () => {
  page = new FakePage();
  document.body.replaceChildren();
  wirePanel(document, 'en', actions()).show({ state: 'ready', status });
  expect(document.documentElement.dataset.offline).toBe('ready');
});
