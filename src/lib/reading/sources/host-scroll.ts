import type { Mover, PositionStore } from '../position';
import { chapterAt, placeAt, READING_LINE } from '../reading-line';

/** The host page's viewport over the frame, in px of the frame; `top` is negative above the frame. */
export interface Viewport {
  top: number;
  height: number;
}

/**
 * Something that keeps its place in the viewport. It measures where things are in the frame, which only a change of the
 * layout changes, and returns a function that follows the viewport without measuring again.
 * @param frameHeight in px
 */
export type ViewportFollower = (frameHeight: number) => (viewport: Viewport) => void;

/** The scroll of the host page as a source of the position, in a frame as long as its story. */
export interface HostScroll {
  /** The host page says where its viewport is. Draws at once, unless the layout is to be measured first. */
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
  /** Follows the viewport in the layout as it was measured last. */
  let follow: ((viewport: Viewport) => void) | undefined;
  let frame = 0;
  let by: Mover = 'host';
  /** When the host page's last message came. */
  let updatedAt = -Infinity;
  /** Compared, not timed: two timers a frame cost a slow phone more than the map's movement. */
  const noteRest = () => {
    if (performance.now() - updatedAt >= REST_DEBOUNCE_MS) by = 'host';
  };

  const measure = (frameHeight: number) => {
    const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
    const tops = boxes.map(({ top }) => top);
    const measured = followers.map((follower) => follower(frameHeight));
    return (visible: Viewport) => {
      for (const followOne of measured) followOne(visible);
      const line = visible.top + visible.height * READING_LINE;
      const index = chapterAt(tops, line);
      position.set({
        chapter: position.get().chapter === -1 ? index : Math.max(index, 0),
        place: placeAt(index, boxes[index]?.bottom, line),
        // Blocks are not measured while the host page scrolls, and nothing in a frame asks for one.
        anchor: undefined,
        by,
      });
    };
  };
  const draw = () => {
    frame = 0;
    if (!viewport) return;
    if (!follow) {
      const { clientHeight } = document.documentElement;
      if (clientHeight === 0) return;
      follow = measure(clientHeight);
    }
    follow(viewport);
  };
  const drawSoon = () => void (frame ||= requestAnimationFrame(draw));

  return {
    update(next) {
      viewport = next;
      noteRest();
      updatedAt = performance.now();
      if (follow) follow(viewport);
      else drawSoon();
    },
    redraw() {
      noteRest();
      follow = undefined;
      drawSoon();
    },
    movedBy(mover) {
      by = mover;
      // It has not moved yet, and may begin later.
      updatedAt = Infinity;
    },
  };
}
