import { markCurrent } from './current-chapter';
import type { Turn } from './keys';
import { shownChapter, watch, type PositionStore } from './position';

/**
 * Shows the chapter being read in the bar and in the contents, and wires the bar's buttons.
 * @param onTurn is called by the buttons for the previous and the next chapter
 */
export function wireBar(root: Document, position: PositionStore, onTurn: (turn: Turn) => void): void {
  const bar = root.querySelector<HTMLElement>('[data-bar]');
  const previous = root.querySelector<HTMLElement>('[data-previous]');
  const next = root.querySelector<HTMLElement>('[data-next]');
  const count = root.querySelector('[data-count]');
  const title = root.querySelector('[data-current-title]');
  const contents = root.querySelector<HTMLElement>('[data-contents]');
  const links = [...root.querySelectorAll<HTMLElement>('[data-jump]')];
  previous?.addEventListener('click', () => onTurn('previous'));
  next?.addEventListener('click', () => onTurn('next'));
  contents?.addEventListener('click', ({ target }) => {
    const isLink = target instanceof Element && target.closest('a');
    if (isLink && contents.matches(':popover-open')) contents.hidePopover();
  });
  watch(position, shownChapter, (index) => {
    if (!bar) return;
    bar.hidden = index < 0;
    contents?.classList.toggle('shown', index >= 0);
    previous?.setAttribute('aria-disabled', String(index <= 0));
    next?.setAttribute('aria-disabled', String(index >= links.length - 1));
    if (count) count.textContent = index < 0 ? '' : `${index + 1}/${links.length}`;
    if (title) title.textContent = links[index]?.textContent.trim() ?? '';
    markCurrent(links, index);
  });
}
