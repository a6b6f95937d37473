import type { CDPSession } from 'playwright';

/** ms between two moves of a finger, and how long it rests before it is lifted, so that nothing flings. */
const STEP = 16;
const HOLD = 120;

/**
 * Draws a finger up the screen (down, with a negative distance) by touches one after the other, in one
 * stroke. Chromium's own synthesized gesture sends no moves between its start and its end.
 * @param speed px per second
 */
export async function stroke(
  session: CDPSession,
  { x, y }: { x: number; y: number },
  distance: number,
  speed: number,
): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove', at: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: at }] });
  const start = performance.now();
  const duration = (Math.abs(distance) / speed) * 1000;
  await touch('touchStart', y);
  for (let part = 0; part < 1;) {
    await pause(STEP);
    part = Math.min(1, (performance.now() - start) / duration);
    await touch('touchMove', y - distance * part);
  }
  await pause(HOLD);
  await touch('touchMove', y - distance);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
