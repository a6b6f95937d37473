import { markCurrent } from './current-chapter';
import type { Turn } from './keys';
import { shownStop, watch, type Position, type PositionStore } from './position';

/**
 * Shows the chapter or the section being read in the bar and in the contents, and wires the bar's buttons.
 * @param onTurn is called by the buttons for the previous and the next one
 */
export function wireBar(root: Document, position: PositionStore, onTurn: (turn: Turn) => void): void {
  const bar = root.querySelector<HTMLElement>('[data-bar]');
  const previous = root.querySelector<HTMLElement>('[data-previous]');
  const next = root.querySelector<HTMLElement>('[data-next]');
  const count = root.querySelector('[data-count]');
  const title = root.querySelector('[data-current-title]');
  const contents = root.querySelector<HTMLElement>('[data-contents]');
  const chapters = [...root.querySelectorAll<HTMLElement>('[data-jump]')];
  const links = [...chapters, ...root.querySelectorAll<HTMLElement>('[data-contents] [data-section]')];
  previous?.addEventListener('click', () => onTurn('previous'));
  next?.addEventListener('click', () => onTurn('next'));
  contents?.addEventListener('click', ({ target }) => {
    const isLink = target instanceof Element && target.closest('a');
    if (isLink && contents.matches(':popover-open')) contents.hidePopover();
  });
  const stop = (now: Position) => shownStop(now, chapters.length);
  watch(position, stop, (index) => {
    if (!bar) return;
    bar.hidden = index < 0;
    contents?.classList.toggle('shown', index >= 0);
    previous?.setAttribute('aria-disabled', String(index <= 0));
    next?.setAttribute('aria-disabled', String(index >= links.length - 1));
    // After the chapters the title alone says where the reader is.
    const isChapter = index >= 0 && index < chapters.length;
    if (count) count.textContent = isChapter ? `${index + 1}/${chapters.length}` : '';
    if (title) title.textContent = links[index]?.textContent.trim() ?? '';
    markCurrent(links, index);
  });
}
