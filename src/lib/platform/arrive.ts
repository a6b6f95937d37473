/** The class of `<html>` once far parts are skipped, and of each part that is laid out all the same: see arriving.css. */
const SKIPPING = 'skipping';
const ARRIVING = 'arriving';

/** What is skipped, from above. The evidence holds parts of its own. */
const PARTS = '.chapter > .card, .glance, .evidence, .evidence ol, .ending > .page';

/** Marks the page: the styles skip what is far from the window. Parts that have been laid out keep their heights. */
export function skipFar(root: Document): void {
  root.documentElement.classList.add(SKIPPING);
}

/** Time in ms that the browser has left when it expects no frame, and that one part more may take of it. */
const IDLE_MS = 30;

/**
 * Lays out the parts once, from above: the browser knows their heights from then on, and skips them again. It does so
 * while nothing else happens, a few at a time. It waits for a scroll to be over: what comes near is laid out anyway.
 */
export function arriveInSteps(root: Document): void {
  if (!('requestIdleCallback' in window)) return;
  const left = [...root.querySelectorAll(PARTS)];
  let arriving: Element[] = [];
  const step = (deadline: IdleDeadline) => {
    const hasTime = () => deadline.timeRemaining() > IDLE_MS;
    if (hasTime()) {
      // A frame has passed, in which their heights were noted.
      arriving = arriving.filter((part) => {
        const isDone = !left[0] || !part.contains(left[0]);
        if (isDone) part.classList.remove(ARRIVING);
        return !isDone;
      });
    }
    while (left.length > 0 && hasTime()) {
      const part = left.shift();
      if (!part) break;
      part.classList.add(ARRIVING);
      arriving.push(part);
      // Now, to see how long it takes.
      part.getBoundingClientRect();
    }
    if (left.length > 0 || arriving.length > 0) requestIdleCallback(step);
  };
  requestIdleCallback(step);
}
