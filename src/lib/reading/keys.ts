export type Turn = 'previous' | 'next';
type Direction = 'ltr' | 'rtl';

/**
 * What a key asks for: arrows turn with the direction of reading, Page Up and Page Down by chapter.
 * Home and End are left to the browser, which does with them what it says on the key.
 */
export function turnOf(key: string, direction: Direction): Turn | null {
  switch (key) {
    case 'ArrowRight':
      return direction === 'rtl' ? 'previous' : 'next';
    case 'ArrowLeft':
      return direction === 'rtl' ? 'next' : 'previous';
    case 'PageDown':
      return 'next';
    case 'PageUp':
      return 'previous';
    default:
      return null;
  }
}

/** Elements that use keys themselves, and those that screen readers walk with the same keys. */
const CONTROLS =
  'a, button, input, select, textarea, summary, dialog, [contenteditable], [data-leaflet], [popover]';

/**
 * Listens for turning keys.
 * @param onTurn says whether it acted; only then is the browser's own action withheld
 */
export function followKeys(direction: Direction, onTurn: (turn: Turn, byPage: boolean) => boolean): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
    const turn = turnOf(event.key, direction);
    if (turn && onTurn(turn, event.key.startsWith('Page'))) event.preventDefault();
  });
}
