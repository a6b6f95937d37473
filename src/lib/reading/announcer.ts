import { watch, type PositionStore } from './position';

/** Tells a screen reader something, once nothing else has come for a moment. */
export type Say = (text: string) => void;

/** ms without another text before one is said: scrolling past chapters is no reason to speak. */
const SPEECH_DEBOUNCE_MS = 700;

/** Creates the voice of a page's live region. The first text stands in the page already and is not said. */
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
 * @param describe gives the words for what is shown at the position
 */
export function announceChapters(position: PositionStore, say: Say, describe: () => string): void {
  watch(
    position,
    ({ chapter }) => Math.max(0, chapter),
    () => say(describe()),
  );
}
