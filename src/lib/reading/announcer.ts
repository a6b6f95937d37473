import { watch, type PositionStore } from './position';

/** Announces a text to screen readers, once no other has come for a while. */
export type Say = (text: string) => void;

/** Who scrolls past chapters should not hear each of them. */
const SPEECH_DEBOUNCE_MS = 700;

/** Creates the announcer of the page's live region. The first text is in the page already and is not said. */
export function createAnnouncer(root: Document): Say {
  const region = root.querySelector('[data-announcer]');
  let said: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    said ??= text;
    if (text === said) return;
    timer = setTimeout(() => {
      said = text;
      if (region) region.textContent = text;
    }, SPEECH_DEBOUNCE_MS);
  };
}

/**
 * Announces each chapter that the reader stays with.
 * @param describe gives in words what the view shows
 */
export function announceChapters(position: PositionStore, say: Say, describe: () => string): void {
  watch(
    position,
    ({ chapter }) => Math.max(0, chapter),
    () => say(describe()),
  );
}
