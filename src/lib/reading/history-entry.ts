import { isObject } from '$lib/platform/is-object';
import { addEntry, wasLeft } from './scroll-history';

/** A history entry that stands for something open: Back closes that, instead of leaving the page. */
export interface Entry {
  /** What the page's own entry stood for when it was loaded: it was reloaded over something open. */
  found: string | undefined;
  /** @param again it was reopened by going Forward or by a reload, and has its entry already */
  add: (value: string, again?: boolean) => void;
  /** Takes the entry away: it was closed by other means than Back. */
  drop: () => void;
}

interface Turns {
  onBack: () => void;
  /** A fragment was followed while it was open, by a link or by hand: the page is on its way there. */
  onLeft: () => void;
  /** The reader came to an entry of this kind again; without an answer it is one like any other from then on. */
  onForward?: (value: string) => void;
  /** The page is where it was: going back along the address takes the focus away, and moves the page. */
  onArrived: () => void;
}

/**
 * Entries of one kind, at most one at a time; entries of other kinds may lie over it.
 * @param key names the kind in the entry's state
 */
export function wireEntry(key: string, { onBack, onLeft, onForward, onArrived }: Turns): Entry {
  let isThere = false;
  let goingBack = false;
  let wanted: string | undefined;

  const valueIn = (state: unknown): string | undefined => {
    const value = isObject(state) ? state[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const add = (value: string, again = false) => {
    // While the last entry is on its way out, a new one would be taken for it.
    if (goingBack) wanted = value;
    else isThere ||= again || addEntry({ [key]: value });
  };
  const forget = () => {
    try {
      const state: unknown = history.state;
      if (isObject(state)) history.replaceState({ ...state, [key]: undefined }, '');
    } catch {
      // Back takes one step more.
    }
  };
  const arrive = (top: number) => {
    window.scrollTo({ top, behavior: 'instant' });
    if (wanted === undefined) {
      onArrived();
      return;
    }
    add(wanted);
    wanted = undefined;
  };
  window.addEventListener('popstate', ({ state }) => {
    const value = valueIn(state);
    // Not yet moved by the browser, and not to be: what was open is closed where the reader is.
    const top = window.scrollY;
    if (goingBack) {
      goingBack = false;
      requestAnimationFrame(() => arrive(top));
    } else if (isThere && state === null) {
      // The new entry of a fragment, above this one.
      isThere = false;
      onLeft();
    } else if (isThere && value === undefined) {
      // Forward leads to an entry above this one, which is still there.
      if (!wasLeft(state)) return;
      isThere = false;
      onBack();
      requestAnimationFrame(() => arrive(top));
    } else if (!isThere && value !== undefined) {
      if (onForward) onForward(value);
      else forget();
    }
  });
  return {
    found: valueIn(history.state),
    add,
    drop() {
      wanted = undefined;
      if (!isThere) return;
      isThere = false;
      goingBack = true;
      history.back();
    },
  };
}
