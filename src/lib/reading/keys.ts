export type Turn = 'previous' | 'next';
type Direction = 'ltr' | 'rtl';

/** The arrow key that turns: along the direction of reading to the next, against it to the previous. */
export const keyOf = (turn: Turn, direction: Direction) =>
  (turn === 'next') === (direction === 'rtl') ? 'ArrowLeft' : 'ArrowRight';

/**
 * What a key asks for: arrows turn along the direction of reading, Page Up and Page Down by chapter.
 * Home and End stay the browser's: they go to the beginning and the end of the page.
 */
export function turnOf(key: string, direction: Direction): Turn | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return key === keyOf('next', direction) ? 'next' : 'previous';
    case 'PageDown':
      return 'next';
    case 'PageUp':
      return 'previous';
    default:
      return null;
  }
}

/**
 * Elements that have a use for these keys themselves, or in which screen readers move by them. The buttons that turn
 * are named with their keys, which must do the same there.
 */
const CONTROLS =
  'a, button:not([aria-keyshortcuts]), input, select, textarea, summary, dialog, [contenteditable], [data-leaflet], [popover]';

/**
 * Listens for keys that turn.
 * @param onTurn returns whether it acted; only then the browser's own action is prevented
 * @param signal ends it
 */
export function followKeys(
  direction: Direction,
  onTurn: (turn: Turn, isPageKey: boolean) => boolean,
  signal?: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
    const turn = turnOf(event.key, direction);
    if (turn && onTurn(turn, event.key.startsWith('Page'))) event.preventDefault();
  };
  window.addEventListener('keydown', onKey, signal && { signal });
}
