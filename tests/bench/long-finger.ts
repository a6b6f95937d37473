import type { CDPSession } from 'playwright';

/** px per second, and ms between two moves. */
const SPEED = 800;
const STEP = 16;
/** Where the finger is put down. */
const AT = { x: 200, y: 780 };

/**
 * Draws one long finger up the screen at constant speed, and on beyond its edge as no hand can: nothing is lifted, so
 * that nothing flings or rests. Chromium's own synthesized gesture sends no moves between its start and its end.
 * @param distance in px
 */
export async function drawFinger(session: CDPSession, distance: number, speed = SPEED): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: AT.x, y }],
    });
  await touch('touchStart', AT.y);
  const start = performance.now();
  const moves: Promise<unknown>[] = [];
  // A hand does not wait for the page: the next move comes whether or not the last one has been answered.
  for (let moved = 0; moved < distance;) {
    await new Promise((done) => setTimeout(done, STEP));
    moved = Math.min(distance, ((performance.now() - start) / 1000) * speed);
    moves.push(touch('touchMove', AT.y - moved));
  }
  await Promise.all(moves);
  await touch('touchEnd');
}
