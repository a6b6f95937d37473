import { isObject } from '$lib/platform/is-object';
import { addEntry, patchState, wasLeftBelow } from './current-entry';

/** A history entry for an overlay: while the overlay is open Back closes it, instead of leaving the page. */
export interface OverlayEntry {
  /** The value of the page's entry when the page was loaded: it was reloaded while the overlay was open. */
  readonly restored: string | undefined;
  /**
   * Adds the entry when the overlay opens.
   * @param value what is open, to find it again by Forward or after a reload
   * @param exists the overlay was reopened by either of them: the entry is there already
   */
  add: (value: string, exists?: boolean) => void;
  /** Removes the entry when the overlay was closed by other means than Back. */
  remove: () => void;
  /** Removes it once the page's scroll rests, unless the overlay has opened again: going back would end the scroll. */
  removeAtRest: () => void;
}

/** A scroll is over after so long without a scroll event. (Older Safaris have no `scrollend`.) */
const REST_DEBOUNCE_MS = 150;

interface Handlers {
  /** Back was pressed. */
  onBack: () => void;
  /** A fragment was followed, by a link or by hand: the page is on its way there. */
  onFragment: () => void;
  /** The reader came to the entry again by Forward. Without this handler it becomes an ordinary entry. */
  onForward?: (value: string) => void;
  /** The browser has finished going back. Doing so it dropped the focus, which can be set again now. */
  onGoneBack: () => void;
}

/**
 * Manages the history entry of one overlay. There is one at most; other overlays can have theirs above it.
 * @param key names the overlay in the entry's state
 */
export function createOverlayEntry(
  key: string,
  { onBack, onFragment, onForward, onGoneBack }: Handlers,
): OverlayEntry {
  let isAdded = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isLeaving = false;
  /** What was opened again while the last entry was still being removed. */
  let reopened: string | undefined;
  /** How far the page is scrolled while the entry is there, in px. */
  let top = 0;

  const valueIn = (state: unknown): string | undefined => {
    const value = isObject(state) ? state[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const add = (value: string, exists = false) => {
    forgetRest();
    // An entry added now would be the one that the pending `history.back()` leaves.
    if (isLeaving) {
      reopened = value;
      return;
    }
    isAdded ||= exists || addEntry({ [key]: value });
    followScroll();
    window.addEventListener('scroll', followScroll, { passive: true });
  };
  const followScroll = () => {
    top = window.scrollY;
  };
  const remove = () => {
    forgetRest();
    reopened = undefined;
    if (!isAdded) return;
    isAdded = false;
    isLeaving = true;
    // The reader may follow a link before it has gone, and stays where that leads.
    history.scrollRestoration = 'manual';
    history.back();
  };
  const awaitRest = () => {
    clearTimeout(rest);
    rest = setTimeout(remove, REST_DEBOUNCE_MS);
  };
  const forgetRest = () => {
    clearTimeout(rest);
    window.removeEventListener('scroll', awaitRest);
  };
  /**
   * The reader stays where they are. Only where our entry was there before the overlay opened, as after Forward, does
   * the browser scroll. WebKit has done so before `popstate` already, but tells of it later: what the last scroll
   * event found is right.
   */
  const stay = () => {
    window.removeEventListener('scroll', followScroll);
    const hasScrolled = history.scrollRestoration === 'auto';
    requestAnimationFrame(() => {
      if (hasScrolled) window.scrollTo({ top, behavior: 'instant' });
      if (reopened === undefined) onGoneBack();
      else add(reopened);
      reopened = undefined;
    });
  };

  window.addEventListener('popstate', ({ state }) => {
    forgetRest();
    const value = valueIn(state);
    if (isLeaving) {
      // A link was followed meanwhile: going back is still to come.
      if (state === null) return;
      // Firefox went back from where the link had led, which is ours again.
      if (value !== undefined) {
        history.back();
        return;
      }
      isLeaving = false;
      stay();
    } else if (!isAdded) {
      if (value === undefined) return;
      if (onForward) onForward(value);
      else patchState({ [key]: undefined });
    } else if (state === null) {
      // Following a fragment adds an entry without a state above ours.
      isAdded = false;
      window.removeEventListener('scroll', followScroll);
      onFragment();
    } else if (value === undefined && wasLeftBelow(state)) {
      isAdded = false;
      onBack();
      stay();
    }
    // Else Forward has led to another overlay's entry, and ours is still below it.
  });
  return {
    restored: valueIn(history.state),
    add,
    remove,
    removeAtRest() {
      if (!isAdded) return;
      awaitRest();
      window.addEventListener('scroll', awaitRest, { passive: true });
    },
  };
}
