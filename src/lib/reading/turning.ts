import { followKeys, type Turn } from './keys';
import { reducedMotion } from '$lib/platform/motion';

/** The way to turn to the neighbouring chapter, for the bar's buttons and for keys. */
export interface Turning {
  turn: (turn: Turn) => void;
  release: () => void;
}

/** ms that a smooth scroll to the neighbouring chapter takes at most. */
const GLIDE = 700;

/**
 * Scrolls to the previous or the next chapter.
 * @param current the index of the chapter being read, -1 before the first
 */
export function turning(chapters: readonly HTMLElement[], current: () => number): Turning {
  let goal = { index: -1, until: 0 };
  const go = (index: number) => {
    const chapter = chapters[index];
    if (!chapter) return false;
    goal = { index, until: performance.now() + GLIDE };
    const far = Math.abs(chapter.getBoundingClientRect().top) > 3 * window.innerHeight;
    chapter.scrollIntoView({ behavior: far || reducedMotion() ? 'instant' : 'smooth', block: 'start' });
    return true;
  };
  const target = (turn: Turn) => {
    // Turns that follow quickly count from where the last one leads, not from where it has got to.
    if (performance.now() < goal.until) return goal.index + (turn === 'next' ? 1 : -1);
    const index = current();
    if (turn === 'next') return index + 1;
    // Back to the beginning of this chapter first, when it is well above the window.
    const top = chapters[index]?.getBoundingClientRect().top ?? 0;
    return top < -0.5 * window.innerHeight ? index : index - 1;
  };
  const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  const release = followKeys(direction, (turn, byPage) => {
    const goal = target(turn);
    // A page key never skips words that were not on the screen yet.
    if (byPage && !(isRead(chapters[current()], turn) && isNear(chapters[goal]))) return false;
    return go(goal);
  });
  return { turn: (turn) => void go(target(turn)), release };
}

/** Whether a chapter begins within a screen from here. */
function isNear(chapter: HTMLElement | undefined): boolean {
  return chapter !== undefined && Math.abs(chapter.getBoundingClientRect().top) <= window.innerHeight;
}

function isRead(chapter: HTMLElement | undefined, turn: Turn): boolean {
  if (!chapter) return false;
  const { top, bottom } = chapter.getBoundingClientRect();
  const bar = document.querySelector('[data-bar]')?.getBoundingClientRect().height ?? 0;
  return turn === 'next' ? bottom <= window.innerHeight - bar + 1 : top >= -1;
}
