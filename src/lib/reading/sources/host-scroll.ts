import type { Mover, PositionStore } from '../position';
import { chapterAt, placeAt, READING_LINE } from '../reading-line';

/** The host page's viewport over the frame, in px of the frame; `top` is negative above the frame. */
export interface Viewport {
  top: number;
  height: number;
}

/**
 * Something that keeps its place in the viewport. It measures, and returns a function that draws: all
 * measuring comes before all drawing, so that the browser lays out the story once.
 * @param frameHeight in px
 */
export type ViewportFollower = (viewport: Viewport, frameHeight: number) => () => void;

/** The scroll of the host page as a source of the position, in a frame as long as its story. */
export interface HostScroll {
  /** The host page says where its viewport is. */
  update: (viewport: Viewport) => void;
  /** Measures and draws in the next animation frame: the layout has changed. */
  redraw: () => void;
  /** Says what moves the host page from now until it rests. */
  movedBy: (mover: Mover) => void;
}

/** The host page's scroll is over after so long without a message from it. */
const REST_DEBOUNCE_MS = 150;

/** Follows the chapter that the host page's viewport shows. Without a viewport or a size nothing moves. */
export function followHostScroll(
  chapters: readonly HTMLElement[],
  position: PositionStore,
  followers: readonly ViewportFollower[],
): HostScroll {
  let viewport: Viewport | undefined;
  let frame = 0;
  let by: Mover = 'host';
  let rest: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    frame = 0;
    const { clientHeight } = document.documentElement;
    const visible = viewport;
    if (!visible || clientHeight === 0) return;
    const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
    const drawings = followers.map((follow) => follow(visible, clientHeight));
    for (const drawOne of drawings) drawOne();
    const line = visible.top + visible.height * READING_LINE;
    const index = chapterAt(
      boxes.map(({ top }) => top),
      line,
    );
    position.set({
      chapter: position.get().chapter === -1 ? index : Math.max(index, 0),
      place: placeAt(index, boxes[index]?.bottom, line),
      // Blocks are not measured while the host page scrolls, and nothing in a frame asks for one.
      anchor: undefined,
      by,
    });
  };
  const redraw = () => void (frame ||= requestAnimationFrame(draw));

  return {
    update(next) {
      viewport = next;
      clearTimeout(rest);
      rest = setTimeout(() => (by = 'host'), REST_DEBOUNCE_MS);
      redraw();
    },
    redraw,
    movedBy: (mover) => (by = mover),
  };
}
