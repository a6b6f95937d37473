/** The class of `<html>` while the page arrives, and of each part that has its place already: see arriving.css. */
const ARRIVING = 'arriving';
const ARRIVED = 'arrived';

/** What is skipped while the page arrives. */
const PARTS = '.chapter > .card, .glance, .evidence ol > li, .ending > .page';

/** Marks the page as arriving: the styles skip what is far below. */
export function startArriving(root: Document): void {
  root.documentElement.classList.add(ARRIVING);
}

/** Gives every part its place at once: what comes next may lead anywhere in the page. */
export function arriveNow(root: Document): void {
  root.documentElement.classList.remove(ARRIVING);
}

/** In so many steps at most: each of them costs a long page more. */
const STEPS = 24;

/**
 * Gives the parts their places from above, a few in a frame: all at once takes long. It waits while the browser is busy,
 * as with a scroll: what comes near has its place anyway.
 */
export function arriveInSteps(root: Document): void {
  const parts = [...root.querySelectorAll(PARTS)];
  const size = Math.ceil(parts.length / STEPS);
  const step = () => {
    if (parts.length === 0 || !root.documentElement.classList.contains(ARRIVING)) {
      arriveNow(root);
      return;
    }
    for (const part of parts.splice(0, size)) part.classList.add(ARRIVED);
    next();
  };
  const next = () => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => requestAnimationFrame(step));
    else requestAnimationFrame(step);
  };
  next();
}
