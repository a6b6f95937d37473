import { reducedMotion } from '$lib/platform/motion';
import { isPaged } from './is-paged';
import { followKeys, type Turn } from './keys';
import { shownStop, type PositionStore } from './position';
import type { PageScroll } from './sources/page-scroll';

/** The longest that a smooth scroll to the neighbouring chapter takes. */
const SMOOTH_SCROLL_MS = 700;

/**
 * Turns to the previous or the next chapter by scrolling the page. Keys are wired here.
 * @param scroll is told that a turn moves the page
 * @param sections what comes after the chapters, to be turned to likewise
 * @returns turns, for the bar's buttons
 */
export function wireTurning(
  chapters: readonly HTMLElement[],
  position: PositionStore,
  scroll: PageScroll,
  sections: readonly HTMLElement[] = [],
): (turn: Turn) => void {
  let goal = { chapter: -1, until: 0 };
  // A link has led elsewhere before the goal was reached.
  position.subscribe(({ by }) => {
    if (by === 'link') goal.until = 0;
  });
  const stops = [...chapters, ...sections];
  const current = () => shownStop(position.get(), chapters.length);

  const goTo = (index: number) => {
    const chapter = stops[index];
    if (!chapter || isPaged(document)) return false;
    goal = { chapter: index, until: performance.now() + SMOOTH_SCROLL_MS };
    scroll.movedBy('turn');
    const isFar = Math.abs(chapter.getBoundingClientRect().top) > 3 * window.innerHeight;
    chapter.scrollIntoView({ behavior: isFar || reducedMotion() ? 'instant' : 'smooth', block: 'start' });
    return true;
  };
  const target = (turn: Turn) => {
    // Quick successive turns count from the chapter that the page is still scrolling to.
    if (performance.now() < goal.until) return goal.chapter + (turn === 'next' ? 1 : -1);
    const index = current();
    if (turn === 'next') return index + 1;
    // Previous leads to the beginning of the chapter first, when that is well above the window.
    const top = stops[index]?.getBoundingClientRect().top ?? 0;
    return top < -0.5 * window.innerHeight ? index : index - 1;
  };

  const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  followKeys(direction, (turn, isPageKey) => {
    const next = target(turn);
    // A page key must not skip words that have not been on the screen: the browser scrolls by one screen.
    if (isPageKey && !(isSeenToEnd(stops[current()], turn) && isNear(stops[next]))) return false;
    return goTo(next);
  });
  return (turn) => void goTo(target(turn));
}

/** Whether a chapter begins within the height of the window from its top. */
function isNear(chapter: HTMLElement | undefined): boolean {
  return chapter !== undefined && Math.abs(chapter.getBoundingClientRect().top) <= window.innerHeight;
}

/** Whether the end of a chapter in the direction of the turn is on the screen; 1 px is for rounding. */
function isSeenToEnd(chapter: HTMLElement | undefined, turn: Turn): boolean {
  if (!chapter) return false;
  const { top, bottom } = chapter.getBoundingClientRect();
  const bar = document.querySelector('[data-bar]')?.getBoundingClientRect().height ?? 0;
  return turn === 'next' ? bottom <= window.innerHeight - bar + 1 : top >= -1;
}
