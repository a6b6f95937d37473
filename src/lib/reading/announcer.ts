/** Tells a screen reader which chapter is read and what its map shows, once the reader stays with it. */
export interface Announcer {
  say: (text: string) => void;
  /** The map moves again: what was about to be said is out of date. */
  hush: () => void;
}

/** ms without another word before one is said: scrolling past is not a reason to speak. */
const PAUSE = 700;

/** The first map is described where it stands; only what comes after it is read out. */
export function createAnnouncer(root: Document): Announcer {
  const region = root.querySelector('[data-announcer]');
  let said: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    say(text) {
      clearTimeout(timer);
      if (said === undefined) said = text;
      if (text === said) return;
      timer = setTimeout(() => {
        said = text;
        if (region) region.textContent = text;
      }, PAUSE);
    },
    hush: () => clearTimeout(timer),
  };
}
