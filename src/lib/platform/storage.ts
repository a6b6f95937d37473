import { isFramed } from './is-framed';

/** What a story keeps on the reader's device; nothing else is stored. */
export type Key =
  /** Where the reader was, to go on there another day. */
  | 'place'
  /** The furthest place that the reader has read to, which the cover offers to go on from. */
  | 'furthest'
  /** The chapters that the reader has read to their end, as a list of ids. */
  | 'finished'
  /** Where the reader was, handed over to the next page: an update, or the other edition. */
  | 'handover'
  /** `off` when the reader has removed the offline copy. */
  | 'offline'
  /** How the reader wants the page to be. */
  | 'preferences'
  /** The speed and the voices that the reader listens with. */
  | 'listening'
  /** Where the reader is while the story is read page by page; it stays so for the visit. */
  | 'paged'
  /** The corrections and sources that there were at the last visit. */
  | 'seen';

/** The keys that versions before this one have stored under short names. */
const OLD_KEYS: readonly Key[] = ['place', 'furthest', 'handover', 'offline'];

/**
 * A key's full name. All sites of an origin share their storage, so that it carries both:
 * @param home the path of the site's folder, such as `/` or `/base/`
 * @param story the story's id
 */
export const nameOf = (home: string, story: string, key: Key): string => `khuyut:${home}:${story}:${key}`;

/** What one story keeps. Where storage is refused or full, the story goes on without. */
export interface StoryStorage {
  /** A stored value; null when there is none. */
  load: (key: Key) => unknown;
  /**
   * Stores a value; `null` deletes it. In another site's frame nothing is stored.
   * @returns whether it is stored
   */
  store: (key: Key, value: unknown) => boolean;
  /** The key's full name, as `storage` events give it. */
  nameOf: (key: Key) => string;
}

const FOR_THE_VISIT: readonly Key[] = ['handover', 'paged'];

/** Where a key is kept: until the tab closes, or for good. */
const areaOf = (key: Key): Storage => (FOR_THE_VISIT.includes(key) ? sessionStorage : localStorage);

/** Opens the storage of the story at the site's folder; see `nameOf`. */
export function openStorage(home: string, story: string): StoryStorage {
  const named = (key: Key) => nameOf(home, story, key);
  if (!isFramed()) for (const key of OLD_KEYS) moveOldKey(key, named(key));
  return {
    nameOf: named,
    load(key) {
      try {
        return JSON.parse(areaOf(key).getItem(named(key)) ?? 'null') as unknown;
      } catch {
        return null;
      }
    },
    store(key, value) {
      if (isFramed()) return false;
      try {
        if (value === null) areaOf(key).removeItem(named(key));
        else areaOf(key).setItem(named(key), JSON.stringify(value));
        return true;
      } catch {
        // Blocked or full.
        return false;
      }
    },
  };
}

/** Versions before this one stored under short names, and hand the place over to this one in them. */
function moveOldKey(key: Key, name: string): void {
  try {
    const area = areaOf(key);
    const value = area.getItem(`khuyut:${key}`);
    if (value === null) return;
    area.setItem(name, value);
    area.removeItem(`khuyut:${key}`);
  } catch {
    // Blocked or full: left where it is.
  }
}
