/** ms that reading may have to wait for the script because the browser has no time to spare. */
const PATIENCE = 300;

/** Lets the browser first lay out and paint what has just arrived. */
export const spareTime = () =>
  new Promise<void>((resume) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resume(), { timeout: PATIENCE });
    else setTimeout(resume);
  });

/** Calls back once the page has loaded, its text is painted and the browser has time to spare. */
export function afterPaint(callback: () => void): void {
  const whenIdle = () => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(callback, { timeout: 2000 });
    else setTimeout(callback, 200);
  };
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}
