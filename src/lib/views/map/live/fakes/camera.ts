// Stands in for `live-camera.ts`, and for Leaflet behind it.
import { vi } from 'vitest';
import type { Camera } from '../../geometry/camera';
import type { createLiveCamera, LiveCamera } from '../live-camera';

type Create = typeof createLiveCamera;

/** The camera that the page under test has created last. */
export interface FakeCamera extends LiveCamera {
  isExplored: boolean;
  isReleased: boolean;
  /** Moves as the reader's own hands do. */
  drag: (camera: Camera) => void;
}

export const cameras: FakeCamera[] = [];

/** Moves straight from one view to another, a step each animation frame; after its release it throws. */
export const createFakeCamera: Create = (_container, first, _explorable, { onMove, onRest }) => {
  let now = first;
  let frame = 0;
  const look = (camera: Camera) => {
    if (fake.isReleased) throw new Error('the camera was used after its release');
    now = camera;
    onMove(now);
    onRest(now);
  };
  const fake: FakeCamera = {
    isExplored: false,
    isReleased: false,
    now: () => now,
    go(to, durationMs) {
      cancelAnimationFrame(frame);
      if (durationMs === 0 || document.hidden) {
        look(to);
        return;
      }
      const from = now;
      const start = performance.now();
      const mix = (a: number, b: number, part: number) => a + (b - a) * part;
      const step = (time: number) => {
        const part = Math.min(1, (time - start) / durationMs);
        const centre = {
          x: mix(from.centre.x, to.centre.x, part),
          y: mix(from.centre.y, to.centre.y, part),
        };
        look(part === 1 ? to : { centre, scale: mix(from.scale, to.scale, part) });
        if (part < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
    explore: vi.fn((isOn: boolean) => void (fake.isExplored = isOn)),
    zoomBy: vi.fn<LiveCamera['zoomBy']>(),
    resize: () => look(now),
    drag: look,
    release: () => void (fake.isReleased = true),
  };
  cameras.push(fake);
  return fake;
};
