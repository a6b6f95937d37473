import type { ViewportFollower } from '$lib/reading/sources/host-scroll';

/**
 * Tells the evidence sheet's styles which part of the frame the host page shows: `--head` and `--foot` are
 * hidden above and below it, `--seen` is visible.
 */
export const createSheetBounds =
  (sheet: HTMLElement | null): ViewportFollower =>
  ({ top, height }, frameHeight) => {
    const head = Math.max(0, top);
    const foot = Math.max(0, frameHeight - top - height);
    const seen = Math.max(0, frameHeight - head - foot);
    return () => {
      for (const [name, px] of Object.entries({ head, foot, seen })) {
        sheet?.style.setProperty(`--${name}`, `${px}px`);
      }
    };
  };
