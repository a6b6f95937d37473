// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paletteStyles, themeColours } from '$lib/ui/palette';
import { applyPreferences } from './apply-preferences';
import { readPreferences, type Preferences } from './preferences';
import { startPreferences } from './start-preferences';
import { loadPreferences, storePreferences } from './stored-preferences';

const NAME = 'khuyut:/base/:a-story:preferences';
const ALL: Preferences = { theme: 'sepia', textSize: 5, motion: 'none', data: 'light' };
const NONE: Preferences = { theme: undefined, textSize: undefined, motion: undefined, data: undefined };
const root = document.documentElement;

const load = () => loadPreferences('/base/', 'a-story');
const store = (preferences: Preferences) => storePreferences('/base/', 'a-story', preferences);
const attributes = () => Object.fromEntries(Object.entries(root.dataset));

/** Storage that refuses all, as browsers do with cookies blocked. */
function blockStorage(): void {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
}

beforeEach(() => {
  localStorage.clear();
  window.name = '';
  for (const name of Object.keys(root.dataset)) root.removeAttribute(`data-${name}`);
  root.removeAttribute('data-text-size');
  document.head.innerHTML = paletteStyles + themeColours;
  applyPreferences(document, NONE);
});
afterEach(() => vi.unstubAllGlobals());

describe('Stored preferences', () => {
  it('are found again, under the site’s path and the story’s id', () => {
    store(ALL);
    expect(load()).toEqual(ALL);
    expect(localStorage.getItem(NAME)).toBe(JSON.stringify(ALL));
    expect(loadPreferences('/', 'a-story')).toEqual(NONE);
  });

  it('leave nothing once all are as the system has them', () => {
    store(ALL);
    store(NONE);
    expect(localStorage.length).toBe(0);
  });

  it.each([
    ['null', NONE],
    ['{', NONE],
    ['"dark"', NONE],
    ['[]', NONE],
    ['{"theme":"<b>","textSize":6,"motion":true,"data":{}}', NONE],
    ['{"theme":"dark","textSize":"3","colour":"red"}', { ...NONE, theme: 'dark' }],
    ['{"theme":"neon","textSize":3}', { ...NONE, textSize: 3 }],
  ])('%s comes to what is known of it', (text, known) => {
    localStorage.setItem(NAME, text);
    expect(load()).toEqual(known);
    expect(readPreferences(JSON.parse(JSON.stringify(known)))).toEqual(known);
  });

  it('last for the visit where storage is refused, in the tab alone', () => {
    blockStorage();
    store(ALL);
    expect(load()).toEqual(ALL);
    expect(window.name).toContain(NAME);
  });

  it('do not believe a tab’s name that another site has given it', () => {
    window.name = `${NAME}={"theme":"<script>"}`;
    expect(load()).toEqual(NONE);
    window.name = 'a tab of the partner’s';
    expect(load()).toEqual(NONE);
  });

  it('go from the tab’s name to storage once that is there', () => {
    window.name = `${NAME}={"theme":"dark"}`;
    store({ theme: 'sepia' });
    expect(window.name).toBe('');
    expect(load()).toEqual({ ...NONE, theme: 'sepia' });
  });

  it('are not stored in another site’s frame, whose name belongs to that site', () => {
    vi.stubGlobal('window', { self: {}, top: {}, name: 'partner' });
    store(ALL);
    expect(window.name).toBe('partner');
    vi.unstubAllGlobals();
    expect(localStorage.length).toBe(0);
  });
});

describe('Applied preferences', () => {
  it('are attributes of the page, and none where nothing is chosen', () => {
    applyPreferences(document, ALL);
    expect(attributes()).toEqual({ theme: 'sepia', textSize: '5', motion: 'none', data: 'light' });
    applyPreferences(document, NONE);
    expect(attributes()).toEqual({});
  });

  it.each([
    [undefined, ['screen and (prefers-color-scheme: dark)', 'not all'], ''],
    ['light', ['not all', 'not all'], 'light'],
    ['dark', ['screen', 'not all'], 'dark'],
    ['sepia', ['not all', 'screen'], 'light'],
  ] as const)('theme %s shows its palette and its colour of the browser’s bars', (theme, media, scheme) => {
    applyPreferences(document, { theme: 'dark' });
    applyPreferences(document, { theme });
    expect(root.dataset.theme).toBe(theme);
    const bars = [...document.querySelectorAll('meta[data-scheme]')].map((meta) =>
      meta.getAttribute('media'),
    );
    const light = { light: 'screen', dark: 'not all', sepia: 'not all' };
    expect(bars).toEqual([theme ? light[theme] : 'screen and (prefers-color-scheme: light)', ...media]);
    expect(root.style.colorScheme).toBe(scheme);
  });
});

describe('A page', () => {
  beforeEach(() => Object.assign(root.dataset, { home: '/base/', story: 'a-story' }));

  it('has the stored preferences from its beginning, and follows other tabs', () => {
    localStorage.setItem(NAME, '{"theme":"dark"}');
    startPreferences(document, '/base/', 'a-story');
    expect(root.dataset.theme).toBe('dark');
    localStorage.setItem(NAME, '{"theme":"sepia"}');
    window.dispatchEvent(new StorageEvent('storage', { key: 'another' }));
    expect(root.dataset.theme).toBe('dark');
    window.dispatchEvent(new StorageEvent('storage', { key: NAME }));
    expect(root.dataset.theme).toBe('sepia');
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(root.dataset.theme).toBeUndefined();
  });

  it('that Back brings back as it was has what was chosen since', () => {
    startPreferences(document, '/base/', 'a-story');
    localStorage.setItem(NAME, '{"textSize":4}');
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(root.dataset.textSize).toBe('4');
  });
});
