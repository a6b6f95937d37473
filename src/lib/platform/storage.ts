import { isFramed } from './is-framed';

/** What the story keeps on the reader's device; nothing else is stored. */
export type Key =
  /** Where the reader was, to go on there another day. */
  | 'khuyut:place'
  /** Where the reader was, handed over to the next page: an update, the other edition. */
  | 'khuyut:handover'
  /** `off` when the reader has removed the offline copy. */
  | 'khuyut:offline';

/** Where a key lives: until the tab closes, or for good. */
const areaOf = (key: Key): Storage => (key === 'khuyut:handover' ? sessionStorage : localStorage);

/** A stored value; null when there is none or storage is refused. */
export function load(key: Key): unknown {
  try {
    return JSON.parse(areaOf(key).getItem(key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/**
 * Stores a value; `null` deletes it. Where storage is refused the story goes on without; in a partner's
 * frame nothing is stored.
 */
export function store(key: Key, value: unknown): void {
  if (isFramed()) return;
  try {
    if (value === null) areaOf(key).removeItem(key);
    else areaOf(key).setItem(key, JSON.stringify(value));
  } catch {
    // Blocked or full: nothing depends on it.
  }
}
