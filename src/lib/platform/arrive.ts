/** The class of `<html>` once far parts are skipped: see arriving.css. */
const SKIPPING = 'skipping';

/** The class of each part that is laid out all the same, and of `<html>` until all have been. */
const ARRIVING = 'arriving';

/** What is skipped, from above. The evidence holds parts of its own. */
const PARTS = '.chapter > .card, .glance, .evidence, .evidence ol, .ending > .page';

/** A story of so many chapters is skipped for good: all of it laid out, each frame of a scroll would be late. */
const LONG = 30;
const isLong = (root: Document) => root.querySelectorAll('.chapter').length >= LONG;

/** Time in ms that the browser has left when it expects no frame, and that one part more may take of it. */
const IDLE_MS = 30;

/** Time in ms after which it is asked again whether the browser is still busy, as with a scroll. */
const BUSY_PAUSE_MS = 300;

/** Browsers give up keeping the reader's place when what is above it changes too often in a row: in ms. */
const PAUSE_MS = 1000;

/** Marks the page: the styles skip what is far from the window. Parts that have been laid out keep their heights. */
export function skipFar(root: Document): void {
  root.documentElement.classList.add(SKIPPING);
}

/** Whether far parts are skipped by now: from the beginning in a visit that begins at the top, else after a while. */
export const isSkipping = (root: Document): boolean => root.documentElement.classList.contains(SKIPPING);

/** Does so in a long story once everything has been laid out, a frame later: the browser knows the heights by then. */
export function skipFarSoon(root: Document): void {
  if (!isLong(root)) return;
  requestAnimationFrame(() => setTimeout(() => skipFar(root)));
}

/** Gives everything its place at once: what comes next may lead anywhere in the page. */
export function layOutAll(root: Document): void {
  root.documentElement.classList.remove(SKIPPING);
}

/** Lays out everything anew when the page's width or the size of its text changes: heights that are known hold no more. */
export function followSize(root: Document): void {
  const title = root.querySelector('h1');
  if (!title) return;
  let isFirst = true;
  const observer = new ResizeObserver(() => {
    if (!isFirst) {
      layOutAll(root);
      skipFarSoon(root);
    }
    isFirst = false;
  });
  observer.observe(title);
}

/**
 * Lays out every part, from above. It does so while nothing else happens, a few at a time, and waits for a scroll to be
 * over: what comes near is laid out anyway. Those that are above the window by then come last, with pauses between them.
 * In a long story the parts are skipped again: the browser knows their heights from then on.
 */
export function arriveInSteps(root: Document): void {
  if (!('requestIdleCallback' in window)) return;
  const { classList } = root.documentElement;
  classList.add(ARRIVING);
  const parts = [...root.querySelectorAll(PARTS)];
  const isSkippedAgain = isLong(root);
  let left = parts;
  let arriving: Element[] = [];
  const step = (deadline: IdleDeadline) => {
    const hasTime = () => deadline.timeRemaining() > IDLE_MS;
    // A frame has passed, in which the browser has noted their heights.
    if (isSkippedAgain && hasTime()) {
      const isOpen = (part: Element) => left.some((one) => part.contains(one));
      for (const part of arriving) part.classList.toggle(ARRIVING, isOpen(part));
      arriving = arriving.filter(isOpen);
    }
    let pause = hasTime() ? 0 : BUSY_PAUSE_MS;
    while (hasTime()) {
      const part = left.find((one) => !isAbove(one)) ?? left[0];
      if (!part) break;
      if (isAbove(part)) pause = PAUSE_MS;
      left = left.filter((one) => one !== part);
      part.classList.add(ARRIVING);
      arriving.push(part);
      // Now, to see how long it takes.
      part.getBoundingClientRect();
    }
    if (left.length > 0 || (isSkippedAgain && arriving.length > 0)) {
      setTimeout(() => window.requestIdleCallback(step), pause);
      return;
    }
    if (!isSkippedAgain) layOutAll(root);
    for (const part of [root.documentElement, ...arriving]) part.classList.remove(ARRIVING);
  };
  window.requestIdleCallback(step);
}

/** Whether a part lies above the window. One in a part that may be skipped is not measured, but that part. */
function isAbove(part: Element): boolean {
  const outer = part.parentElement?.closest(PARTS);
  const measured = outer && !outer.classList.contains(ARRIVING) ? outer : part;
  return measured.getBoundingClientRect().bottom <= 0;
}
