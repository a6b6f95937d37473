import { withTimeout } from './with-timeout';

/** ms that reading may have to wait for the script: for the rest of the page, and for time to spare. */
const PATIENCE = { load: 300, idle: 300 };

const loaded = () =>
  new Promise<void>((resume) => {
    if (document.readyState === 'complete') resume();
    // After all that begins with it.
    else window.addEventListener('load', () => setTimeout(resume), { once: true });
  });

/** Lets the browser first lay out and paint what has just arrived. */
export async function spareTime(): Promise<void> {
  await withTimeout(PATIENCE.load, loaded(), undefined);
  await new Promise<void>((resume) => {
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(() => resume(), { timeout: PATIENCE.idle });
    else setTimeout(resume);
  });
}

/** Calls back once the page has loaded, its text is painted and the browser has time to spare. */
export function afterPaint(callback: () => void): void {
  const whenIdle = () => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(callback, { timeout: 2000 });
    else setTimeout(callback, 200);
  };
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}
