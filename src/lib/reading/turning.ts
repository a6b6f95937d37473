import { reducedMotion } from '$lib/platform/motion';
import { followKeys, type Turn } from './keys';
import { shownChapter, type PositionStore } from './position';

/** ms that a smooth scroll to the neighbouring chapter takes at most. */
const SMOOTH_SCROLL_MS = 700;

/**
 * Turns to the previous or the next chapter by the page's scroll, for the bar's buttons and for keys.
 * @param onTurn is called before the page moves
 * @returns turns for the bar's buttons
 */
export function wireTurning(
  chapters: readonly HTMLElement[],
  position: PositionStore,
  onTurn: () => void,
): (turn: Turn) => void {
  let goal = { chapter: -1, until: 0 };
  const current = () => shownChapter(position.get());
  const go = (index: number) => {
    const chapter = chapters[index];
    if (!chapter) return false;
    goal = { chapter: index, until: performance.now() + SMOOTH_SCROLL_MS };
    onTurn();
    const isFar = Math.abs(chapter.getBoundingClientRect().top) > 3 * window.innerHeight;
    chapter.scrollIntoView({ behavior: isFar || reducedMotion() ? 'instant' : 'smooth', block: 'start' });
    return true;
  };
  const target = (turn: Turn) => {
    // Turns in quick succession count from where the last one leads: the page has not got there yet.
    if (performance.now() < goal.until) return goal.chapter + (turn === 'next' ? 1 : -1);
    const index = current();
    if (turn === 'next') return index + 1;
    // When the chapter's beginning is well above the window, Previous leads there first.
    const top = chapters[index]?.getBoundingClientRect().top ?? 0;
    return top < -0.5 * window.innerHeight ? index : index - 1;
  };
  const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  followKeys(direction, (turn, byPage) => {
    const next = target(turn);
    // A page key must not skip words that have not been on the screen.
    if (byPage && !(isRead(chapters[current()], turn) && isNear(chapters[next]))) return false;
    return go(next);
  });
  return (turn) => void go(target(turn));
}

/** Whether a chapter begins within one screen from here. */
function isNear(chapter: HTMLElement | undefined): boolean {
  return chapter !== undefined && Math.abs(chapter.getBoundingClientRect().top) <= window.innerHeight;
}

/** Whether the reader has seen the chapter to the end towards which the page is turned. */
function isRead(chapter: HTMLElement | undefined, turn: Turn): boolean {
  if (!chapter) return false;
  const { top, bottom } = chapter.getBoundingClientRect();
  const bar = document.querySelector('[data-bar]')?.getBoundingClientRect().height ?? 0;
  return turn === 'next' ? bottom <= window.innerHeight - bar + 1 : top >= -1;
}
