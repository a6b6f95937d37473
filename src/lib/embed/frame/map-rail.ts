import type { ViewportFollower } from '$lib/reading/sources/host-scroll';

/** How long after something got the focus the host page may scroll to show it. */
const FOCUS_SCROLL_MS = 500;

interface Parts {
  rail: HTMLElement;
  stage: HTMLElement;
  lowerMap: HTMLElement | null;
}

/** Moves the map along its rail, so that it stays in the host page's viewport. */
export function createMapRail({ rail, stage, lowerMap }: Parts): ViewportFollower {
  /** How far the map is moved along the rail, in px. */
  let shift = 0;
  let movements: Animation[] = [];
  let focusedAt = -Infinity;
  document.addEventListener('focusin', () => (focusedAt = performance.now()));

  /** Whether the map covers what has just got the focus: the frame itself cannot scroll it into view. */
  const coversFocus = (): boolean => {
    if (performance.now() - focusedAt >= FOCUS_SCROLL_MS) return false;
    const target = document.activeElement;
    if (!target?.matches(':focus-visible') || stage.contains(target)) return false;
    const [map, focused] = [stage.getBoundingClientRect(), target.getBoundingClientRect()];
    return (
      focused.top < map.bottom &&
      map.top < focused.bottom &&
      focused.left < map.right &&
      map.left < focused.right
    );
  };

  return () => {
    const { top: start } = rail.getBoundingClientRect();
    const longest = Math.max(0, rail.offsetHeight - stage.offsetHeight);
    for (const movement of movements) movement.cancel();
    movements = [stage, lowerMap].flatMap((part) => (part ? [along(part, longest)] : []));
    const move = () => {
      for (const movement of movements) movement.currentTime = shift;
    };
    move();
    return ({ top }) => {
      const next = Math.min(Math.max(top - start, 0), longest);
      if (next !== shift) {
        shift = next;
        move();
      }
      stage.classList.toggle('aside', coversFocus());
    };
  };
}

/**
 * An animation that moves a part down the rail, and stands still: its time in ms is how far, in px. Chromium moves the
 * part without painting the page anew, as it does when a style is set.
 */
function along(part: HTMLElement, longest: number): Animation {
  const keyframes = { transform: ['translateY(0)', `translateY(${longest}px)`] };
  const movement = part.animate(keyframes, { duration: longest, fill: 'both' });
  movement.pause();
  return movement;
}
