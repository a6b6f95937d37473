import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scaleOf, visibleBox, type Camera } from '../geometry/camera';
import { EXPLORABLE } from '../geometry/extent';
import { projectBounds } from '../geometry/projection';
import type { createLiveCamera, LiveCamera } from './live-camera';
import { FRAME_MS, openPage, type FakePage } from './fakes/page';

const SIZE = { width: 400, height: 800 };
const HERE: Camera = { centre: { x: 36000.3, y: 26000.7 }, scale: 0.0813 };
/** As on a phone, where what lies below the cards reaches south of `EXPLORABLE`. */
const ON_PHONE: Camera = { centre: { x: 36000.3, y: 29000.7 }, scale: 0.0813 };
const THERE: Camera = { centre: { x: 36003.1, y: 26001.9 }, scale: 0.0813 };
/** More than a movement of `MOVE_MS` takes. */
const LONG_MS = 1000;
const MOVE_MS = 300;

let page: FakePage;
let create: typeof createLiveCamera;
let camera: LiveCamera;
const onMove = vi.fn<(now: Camera) => void>();
const onRest = vi.fn<(now: Camera) => void>();

beforeEach(async () => {
  vi.clearAllMocks();
  page = openPage();
  // As it is loaded, Leaflet asks the window what it can do: without 3D transforms it zooms by whole levels only.
  Object.assign(window, {
    WebKitCSSMatrix: class {
      m11 = 1;
    },
  });
  // It keeps the window's function for animation frames, which each page has anew.
  vi.resetModules();
  ({ createLiveCamera: create } = await import('./live-camera'));
  camera = create(page.elements.leaflet, HERE, EXPLORABLE, { onMove, onRest });
});

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Nearer than any eye or screen can tell. */
const expectAt = (seen: Camera | undefined, goal: Camera) => {
  expect(seen?.centre.x).toBeCloseTo(goal.centre.x, 3);
  expect(seen?.centre.y).toBeCloseTo(goal.centre.y, 3);
  expect(seen?.scale).toBeCloseTo(goal.scale, 6);
};
/** Leaflet asks for a key’s code. */
const pressRight = () => {
  page.elements.leaflet.dispatchEvent(new Event('focus'));
  document.dispatchEvent(Object.assign(new Event('keydown'), { keyCode: 39 }));
};
/** Two fingers that lead the map to the right by so many px. */
const slideTwoFingers = (px: number) => {
  const touch = (type: string, shift: number) => {
    const touches = [100, 300].map((x) => ({ clientX: x + shift, clientY: 400 }));
    page.elements.leaflet.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { touches }));
  };
  touch('touchstart', 0);
  touch('touchmove', px);
  touch('touchend', px);
};

describe('The live camera', () => {
  it('looks where it is told to first, and says nothing of it', () => {
    expectAt(camera.now(), HERE);
    expect(onMove).not.toHaveBeenCalled();
  });

  it('goes exactly where it is sent, though that is no whole px away', () => {
    camera.go(THERE, 0);
    expectAt(camera.now(), THERE);
    expectAt(onMove.mock.lastCall?.[0], THERE);
    expectAt(onRest.mock.lastCall?.[0], THERE);
  });

  it('moves in its time, frame by frame', async () => {
    const far: Camera = { centre: { x: 38000, y: 25000 }, scale: 0.2 };
    camera.go(far, MOVE_MS);
    expect(onMove).not.toHaveBeenCalled();
    await wait(MOVE_MS / 2);
    const { scale } = camera.now();
    expect(scale).toBeGreaterThan(HERE.scale);
    expect(scale).toBeLessThan(far.scale);
    await wait(MOVE_MS);
    expectAt(camera.now(), far);
    const moves = onMove.mock.calls.length;
    expect(moves).toBeGreaterThan(MOVE_MS / FRAME_MS / 2);
    await wait(LONG_MS);
    expect(onMove).toHaveBeenCalledTimes(moves);
  });

  it('drops a movement for the next one', async () => {
    camera.go({ ...HERE, scale: 0.5 }, MOVE_MS);
    await wait(50);
    camera.go(THERE, 0);
    await wait(LONG_MS);
    expectAt(camera.now(), THERE);
  });

  it('arrives at once in a hidden tab', () => {
    page.hide(true);
    camera.go(THERE, MOVE_MS);
    expectAt(camera.now(), THERE);
  });

  it('counts every one of several quick zooms', async () => {
    camera.zoomBy(1, MOVE_MS);
    await wait(50);
    camera.zoomBy(1, MOVE_MS);
    await wait(LONG_MS);
    expectAt(camera.now(), { ...HERE, scale: HERE.scale * 4 });
    camera.zoomBy(-2, MOVE_MS);
    await wait(LONG_MS);
    expectAt(camera.now(), HERE);
  });

  it('zooms no closer than the map is drawn for', async () => {
    camera.zoomBy(20, 0);
    await wait(LONG_MS);
    expect(camera.now().scale).toBeCloseTo(scaleOf(8), 9);
  });

  it('keeps the corner where the map begins when it gets another size, and tells', () => {
    const larger = { width: 800, height: 600 };
    page.resize(larger);
    camera.resize();
    const [before, after] = [visibleBox(HERE, SIZE), visibleBox(camera.now(), larger)];
    expect(Math.abs(after.x - before.x) * HERE.scale).toBeLessThan(1);
    expect(Math.abs(after.y - before.y) * HERE.scale).toBeLessThan(1);
    expect(onMove).toHaveBeenCalled();
    expect(onRest).toHaveBeenCalled();
  });

  it('lets the reader into the story’s surroundings alone, and itself everywhere', () => {
    const wholeWorld: Camera = { centre: { x: 32768, y: 32768 }, scale: 0.005 };
    camera.explore(true);
    expect(page.elements.leaflet.getAttribute('tabindex')).toBe('0');
    camera.zoomBy(-10, 0);
    expect(camera.now().scale).toBeGreaterThan(0.01);
    camera.explore(false);
    expect(page.elements.leaflet.hasAttribute('tabindex'), 'a Tab stop').toBe(false);
    camera.go(wholeWorld, 0);
    expectAt(camera.now(), wholeWorld);
  });

  it('is given to the reader’s hands where it is, and their first key moves it', async () => {
    camera.go(ON_PHONE, 0);
    camera.explore(true);
    pressRight();
    await wait(LONG_MS);
    const { x, y } = camera.now().centre;
    expect((x - ON_PHONE.centre.x) * ON_PHONE.scale).toBeGreaterThan(70);
    expect(Math.abs(y - ON_PHONE.centre.y) * ON_PHONE.scale, 'px up or down').toBeLessThan(2);
  });

  it('is back within its bounds at once when two fingers have led it out of them', async () => {
    camera.explore(true);
    slideTwoFingers(600);
    const { x, y } = camera.now().centre;
    expect(visibleBox(camera.now(), SIZE).x).toBeGreaterThan(projectBounds(EXPLORABLE).x - 2 / HERE.scale);
    pressRight();
    await wait(LONG_MS);
    expect((camera.now().centre.x - x) * HERE.scale, 'a key is heard at once').toBeGreaterThan(70);
    expect(camera.now().centre.y).toBeCloseTo(y, 3);
  });

  it('leaves its element as it was', () => {
    camera.explore(true);
    camera.go(THERE, MOVE_MS);
    camera.release();
    const { className, childElementCount } = page.elements.leaflet;
    expect([className, childElementCount]).toEqual(['leaflet', 0]);
    expect(page.elements.leaflet.hasAttribute('tabindex')).toBe(false);
  });
});
