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
  let focusedAt = -Infinity;
  document.addEventListener('focusin', () => (focusedAt = performance.now()));

  /** Whether the map would cover what has the focus: the frame itself cannot scroll it into view. */
  const coversFocus = (move: number): boolean => {
    if (performance.now() - focusedAt >= FOCUS_SCROLL_MS) return false;
    const target = document.activeElement;
    if (!target?.matches(':focus-visible') || stage.contains(target)) return false;
    const [map, focused] = [stage.getBoundingClientRect(), target.getBoundingClientRect()];
    return (
      focused.top < map.bottom + move &&
      map.top + move < focused.bottom &&
      focused.left < map.right &&
      map.left < focused.right
    );
  };

  return ({ top }) => {
    const longest = Math.max(0, rail.offsetHeight - stage.offsetHeight);
    const next = Math.min(Math.max(top - rail.getBoundingClientRect().top, 0), longest);
    const isAside = coversFocus(next - shift);
    shift = next;
    return () => {
      for (const part of [stage, lowerMap]) if (part) part.style.transform = `translateY(${next}px)`;
      stage.classList.toggle('aside', isAside);
    };
  };
}
