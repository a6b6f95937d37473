/** The class of `<html>` while parts are left out, and of each part that is shown by then: see arriving.css. */
const SHOWING = 'showing';
const ARRIVED = 'arrived';

/** After these nothing may be left out. */
const ENDS = ['click', 'keydown', 'scroll', 'load'] as const;

/**
 * Shows what follows the beginning of a page that is being parsed: one part after the other, each in a frame of its own,
 * and then all. Laid out at once, they would make a frame of 100 ms on a slow phone. All is shown as soon as the reader
 * does something, and once the page has loaded.
 * @param parts selectors, in the order of the page; the styles leave out these parts
 */
export function showInSteps(root: Document, parts: readonly string[]): void {
  const { classList } = root.documentElement;
  const left = [...parts];
  const over = new AbortController();
  const end = () => {
    over.abort();
    showAll(root);
  };
  const step = () => {
    const [selector] = left;
    if (selector === undefined || !classList.contains(SHOWING)) {
      end();
      return;
    }
    const part = root.querySelector(selector);
    // Else the next frame asks again: it has not been parsed yet.
    if (part) {
      part.classList.add(ARRIVED);
      left.shift();
    }
    afterFrame(step);
  };
  classList.add(SHOWING);
  for (const type of ENDS) window.addEventListener(type, end, { capture: true, signal: over.signal });
  afterFrame(step);
}

/** Shows all that is still left out. Whoever scrolls the page by script calls this before. */
export function showAll(root: Document): void {
  for (const part of root.querySelectorAll(`.${SHOWING}, .${ARRIVED}`))
    part.classList.remove(SHOWING, ARRIVED);
}

/** Calls back once the next frame has been drawn. */
const afterFrame = (callback: () => void) => requestAnimationFrame(() => setTimeout(callback));
