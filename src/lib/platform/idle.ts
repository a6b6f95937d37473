import { withTimeout } from './with-timeout';

/** The longest that wiring the page waits for its `load` event, and then for idle time. */
const LOAD_TIMEOUT_MS = 300;
const IDLE_TIMEOUT_MS = 300;

/** The longest that work which can wait (the live map, the offline copy) waits for idle time. */
const LATE_IDLE_TIMEOUT_MS = 2000;

/** What such work waits where the browser does not tell of idle time. */
const LATE_DELAY_MS = 200;

/** Resolves after the `load` event, and after whatever else listens to it. */
const loaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => setTimeout(resolve), { once: true });
  });

/** Resolves when the browser is idle. Safari has no `requestIdleCallback`: there it is after `delay` ms. */
const idle = (timeout: number, delay: number) =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout });
    else setTimeout(resolve, delay);
  });

/** Lets the browser lay out and paint the page before the script wires it; 600 ms at most. */
export async function untilIdle(): Promise<void> {
  await withTimeout(LOAD_TIMEOUT_MS, loaded(), undefined);
  await idle(IDLE_TIMEOUT_MS, 0);
}

/** Calls back once the page with all its files has loaded, its text is painted and the browser is idle. */
export function afterLoad(callback: () => void): void {
  void loaded()
    .then(() => idle(LATE_IDLE_TIMEOUT_MS, LATE_DELAY_MS))
    .then(callback);
}
