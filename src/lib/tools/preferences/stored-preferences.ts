import { isFramed } from '$lib/platform/is-framed';
import { nameOf } from '$lib/platform/storage';
import { readPreferences, type Preferences } from './preferences';

/**
 * Where storage is refused, the preferences are kept in the tab's name: it lasts from page to page, and browsers empty
 * it when the tab goes to another site. A frame's name belongs to the page around it.
 */

/** Of the site at a path (its folder, such as `/` or `/base/`) with one story. */
const nameAt = (home: string, story: string) => nameOf(home, story, 'preferences');

/** The reader's preferences, as they are stored. */
export function loadPreferences(home: string, story: string): Preferences {
  const name = nameAt(home, story);
  try {
    const [, inTab] = window.name.split(`${name}=`);
    return readPreferences(JSON.parse(inTab ?? localStorage.getItem(name) ?? 'null'));
  } catch {
    // Blocked, or no JSON.
    return readPreferences(null);
  }
}

/** Stores the reader's preferences, for all pages and tabs; for this visit alone where storage is refused. */
export function storePreferences(home: string, story: string, preferences: Preferences): void {
  if (isFramed()) return;
  const name = nameAt(home, story);
  const text = JSON.stringify(preferences);
  try {
    if (text === '{}') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    if (window.name.startsWith(`${name}=`)) window.name = '';
  } catch {
    window.name = `${name}=${text}`;
  }
}

/** Calls back when another tab stores preferences, or may have while this page was kept for Back. */
export function followPreferences(home: string, story: string, callback: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    // Without a key, all was deleted.
    if (key === null || key === nameAt(home, story)) callback();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) callback();
  });
}
