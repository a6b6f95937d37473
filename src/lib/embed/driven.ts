import { chapterAt } from '$lib/reader/position';
import { markCurrent, READING_LINE, type OnReading } from '$lib/reader/reading';

/** The window of the page around the frame, in px of the frame. */
export interface Viewport {
  top: number;
  height: number;
}

/** A frame as long as its story, read by the scroll of the page around it. */
export interface Driven {
  /** The window has moved over the frame. */
  look: (viewport: Viewport) => void;
  release: () => void;
}

interface Parts {
  chapters: readonly HTMLElement[];
  /** What the map may move along, and what of it moves: the part over the cards and the part under them. */
  rail: HTMLElement;
  stage: HTMLElement;
  low: HTMLElement | null;
  sheet: HTMLElement | null;
}

/** Keeps the map in the window of the page around the frame, and follows the chapter being read there. */
export function createDriven({ chapters, rail, stage, low, sheet }: Parts, onReading: OnReading): Driven {
  const root = document.documentElement;
  let viewport: Viewport | undefined;
  let height = 0;
  let current = -1;
  let frame = 0;

  const draw = () => {
    frame = 0;
    if (!viewport) return;
    if (viewport.height !== height) {
      height = viewport.height;
      root.style.setProperty('--svh', `${height / 100}px`);
    }
    const { top } = rail.getBoundingClientRect();
    const room = rail.offsetHeight - stage.offsetHeight;
    const shift = `translateY(${Math.min(Math.max(viewport.top - top, 0), Math.max(room, 0))}px)`;
    stage.style.transform = shift;
    if (low) low.style.transform = shift;
    // The foot of the window, counted from the foot of the frame.
    sheet?.style.setProperty('--foot', `${Math.max(0, root.clientHeight - viewport.top - height)}px`);
    sheet?.style.setProperty('--head', `${Math.max(0, viewport.top)}px`);
    read(viewport);
  };

  const read = ({ top }: Viewport) => {
    const tops = chapters.map((chapter) => chapter.getBoundingClientRect().top);
    const found = chapterAt(tops, top + height * READING_LINE);
    const next = current === -1 ? found : Math.max(found, 0);
    if (next === current) return;
    current = next;
    markCurrent(chapters, current);
    onReading(current, chapters[current]);
  };

  const again = () => (frame ||= requestAnimationFrame(draw));
  // Fonts and large text change where things are.
  const resized = new ResizeObserver(again);
  resized.observe(rail);
  return {
    look(next) {
      viewport = next;
      again();
    },
    release() {
      cancelAnimationFrame(frame);
      resized.disconnect();
    },
  };
}
