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

/** Gives one part after the other its place, from above, each in a frame of its own: all at once takes long. */
export function arriveInSteps(root: Document): void {
  const parts = root.querySelectorAll(PARTS).values();
  const step = () => {
    const { value } = parts.next();
    if (!value || !root.documentElement.classList.contains(ARRIVING)) {
      arriveNow(root);
      return;
    }
    value.classList.add(ARRIVED);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
