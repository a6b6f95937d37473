import type { PositionStore } from '../position';
import { chapterAt, placeAt, READING_LINE } from '../reading-line';

/** The window of the page around the frame, in px of the frame. */
export interface Viewport {
  top: number;
  height: number;
}

/** A frame as long as its story, read by the scroll of the page around it. */
export interface Driven {
  /** The window has moved over the frame. */
  look: (viewport: Viewport) => void;
}

interface Parts {
  chapters: readonly HTMLElement[];
  /** What the map may move along, and what of it moves: the part over the cards and the part under them. */
  rail: HTMLElement;
  stage: HTMLElement;
  low: HTMLElement | null;
  sheet: HTMLElement | null;
}

/** ms in which the page scrolls, if at all, to show what has got the focus. */
const GLANCE = 500;

/** Keeps the map in the window of the page around the frame, and follows the chapter being read there. */
export function createDriven({ chapters, rail, stage, low, sheet }: Parts, position: PositionStore): Driven {
  const root = document.documentElement;
  let viewport: Viewport | undefined;
  let frame = 0;
  /** How far the map is moved along its rail, in px. */
  let shift = 0;
  let focused = -Infinity;

  /**
   * Whether what has the focus will lie under the map, moved by so many px: the frame has nothing to scroll
   * that would bring it out.
   */
  const isCovered = (move: number): boolean => {
    const target = document.activeElement;
    if (!target?.matches(':focus-visible') || stage.contains(target)) return false;
    const [over, under] = [stage.getBoundingClientRect(), target.getBoundingClientRect()];
    return (
      under.top < over.bottom + move &&
      over.top + move < under.bottom &&
      under.left < over.right &&
      over.left < under.right
    );
  };

  const draw = () => {
    frame = 0;
    const length = root.clientHeight;
    // Without a size, as in a closed tab, nothing is anywhere.
    if (!viewport || length === 0) return;
    const { top, height } = viewport;
    // All that is measured comes first: a style that was changed would make the browser lay the story out anew.
    const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
    const room = rail.offsetHeight - stage.offsetHeight;
    const way = top - rail.getBoundingClientRect().top;
    const next = Math.min(Math.max(way, 0), Math.max(room, 0));
    const isAside = performance.now() - focused < GLANCE && isCovered(next - shift);

    shift = next;
    for (const part of [stage, low]) if (part) part.style.transform = `translateY(${shift}px)`;
    stage.classList.toggle('aside', isAside);
    // The part of the frame that the window shows, for the note.
    const head = Math.max(0, top);
    const foot = Math.max(0, length - top - height);
    const seen = Math.max(0, length - head - foot);
    for (const [name, px] of Object.entries({ head, foot, seen })) {
      sheet?.style.setProperty(`--${name}`, `${px}px`);
    }
    read(boxes, top + height * READING_LINE);
  };

  const read = (boxes: readonly DOMRect[], line: number) => {
    const found = chapterAt(
      boxes.map((box) => box.top),
      line,
    );
    const { chapter } = position.get();
    position.set({
      chapter: chapter === -1 ? found : Math.max(found, 0),
      place: placeAt(found, boxes[found]?.bottom, line),
      anchor: undefined,
      by: 'host',
    });
  };

  const again = () => (frame ||= requestAnimationFrame(draw));
  // Fonts and large text change where things are.
  const resized = new ResizeObserver(again);
  resized.observe(rail);
  resized.observe(stage);
  document.addEventListener('focusin', () => {
    focused = performance.now();
    again();
  });
  return {
    look(next) {
      // At once: out of sight there are no animation frames, and the length of the story depends on it.
      if (next.height !== viewport?.height) root.style.setProperty('--svh', `${next.height / 100}px`);
      viewport = next;
      again();
    },
  };
}
