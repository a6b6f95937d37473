/** The class of `<html>` while parts are left out, and of each part that is shown by then: see arriving.css. */
const SHOWING = 'showing';
const SHOWN = 'shown';

/** What a reader does in a page that needs all of it. */
const ACTS = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * Shows what follows the beginning of a page that is being parsed: one part after the other, each in a frame of its own,
 * and then all. Laid out at once, they would make a frame of 100 ms on a slow phone. All is shown as soon as the reader
 * does something, and once the page has loaded.
 * @param parts selectors, in the order of the page; the styles leave out these parts
 */
export function showInSteps(root: Document, parts: readonly string[]): void {
  const { classList } = root.documentElement;
  const left = [...parts];
  const shown: Element[] = [];
  const done = new AbortController();
  const end = () => {
    done.abort();
    for (const part of [root.documentElement, ...shown]) part.classList.remove(SHOWING, SHOWN);
  };
  const step = () => {
    if (done.signal.aborted) return;
    const [selector] = left;
    if (selector === undefined) {
      end();
      return;
    }
    const part = root.querySelector(selector);
    // Else the next frame asks again: it has not been parsed yet.
    if (part) {
      part.classList.add(SHOWN);
      shown.push(part);
      left.shift();
    }
    afterFrame(step);
  };
  classList.add(SHOWING);
  for (const type of [...ACTS, 'load'])
    window.addEventListener(type, end, { capture: true, signal: done.signal });
  afterFrame(step);
}

/** Calls back once the next frame has been drawn. */
const afterFrame = (callback: () => void) => requestAnimationFrame(() => setTimeout(callback));
