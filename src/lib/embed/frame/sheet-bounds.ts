import type { ViewportFollower } from '$lib/reading/sources/host-scroll';

/** The part of the frame that the host page shows, for the evidence sheet. */
export interface SheetBounds {
  follow: ViewportFollower;
  /** Tells the sheet's styles. To be called before it opens: the focus that it takes scrolls the host page to it. */
  draw: () => void;
}

/**
 * Tells the evidence sheet's styles which part of the frame the host page shows: `--head` and `--foot` are
 * hidden above and below it, `--seen` is visible. A sheet that is not open is not told of each scroll.
 */
export function createSheetBounds(sheet: HTMLDialogElement | null): SheetBounds {
  let bounds: Record<string, number> = {};
  const draw = () => {
    for (const [name, px] of Object.entries(bounds)) sheet?.style.setProperty(`--${name}`, `${px}px`);
  };
  return {
    follow:
      (frameHeight) =>
      ({ top, height }) => {
        const head = Math.max(0, top);
        const foot = Math.max(0, frameHeight - top - height);
        bounds = { head, foot, seen: Math.max(0, frameHeight - head - foot) };
        if (sheet?.open) draw();
      },
    draw,
  };
}
