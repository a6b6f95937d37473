import { onLessMotion, reducedMotion } from '$lib/platform/motion';
import { watch, type Position, type PositionStore } from '$lib/reading/position';
import { findStage } from '../map/live/stage';
import { createDrawing } from './drawing';
import { createTransition } from './transition';
import { mapAt, networkAt, timelineAt } from './views';

/**
 * Leads the thread from one view into the next: from map to network, from network to map, and from the map to the
 * timeline above a chapter's text as soon as that is in sight. Only where the live map has the room of all chapters:
 * still maps scroll by with their text.
 */
export function leadThread(root: Document, chapters: readonly HTMLElement[], position: PositionStore): void {
  const elements = findStage(root);
  const rail = elements?.stage.parentElement;
  if (!elements || !rail) return;
  const isLive = () => root.documentElement.classList.contains('live');
  const transition = createTransition(createDrawing(rail), () => isLive() && !reducedMotion());
  let forget: () => void = () => undefined;
  const current = ({ chapter, place }: Position) => (place === 'inside' ? chapter : -1);
  const show = (index: number) => {
    forget();
    const chapter = chapters[index];
    if (!chapter) {
      transition.show(undefined);
      return;
    }
    const main = networkAt(chapter) ?? mapAt(chapter, elements);
    transition.show(main);
    const timeline = timelineAt(chapter);
    if (!timeline) return;
    const showTimeline = (isSeen: boolean) => transition.show(isSeen ? timeline : main);
    forget = whenSeen(timeline.strip, elements.stage, showTimeline);
  };
  let frame = 0;
  watch(position, current, (index) => {
    // A frame later than what marks the chapter in the page: two short tasks instead of a long one.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(index));
  });

  onLessMotion(transition.end);
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    // A phone's window grows and shrinks with its address bar while it scrolls.
    if (window.innerWidth !== width) transition.end();
    width = window.innerWidth;
  });
}

/**
 * Calls back when a part of the text has come whole into the room that the map leaves, with the map at rest, and when
 * it has gone.
 * @returns a function that stops
 */
function whenSeen(part: HTMLElement, stage: HTMLElement, callback: (isSeen: boolean) => void): () => void {
  let ratio = 0;
  const tell = () => {
    if (ratio === 0) callback(false);
    else if (ratio === 1 && stage.dataset.state === 'settled') callback(true);
  };
  const map = stage.getBoundingClientRect();
  const own = part.getBoundingClientRect();
  const isBelow = own.left < map.right && map.left < own.right;
  const observer = new IntersectionObserver(
    ([entry]) => {
      ratio = entry?.intersectionRatio ?? 0;
      tell();
    },
    { threshold: [0, 1], rootMargin: isBelow ? `-${Math.round(map.height)}px 0px 0px` : '0px' },
  );
  const states = new MutationObserver(tell);
  observer.observe(part);
  states.observe(stage, { attributeFilter: ['data-state'] });
  return () => {
    observer.disconnect();
    states.disconnect();
  };
}
