import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import type { Readable } from 'svelte/store';
import type { Turn } from './keys';
import { markCurrent } from './current-chapter';
import type { Position } from './position';
import type { Pages } from './sources/paged-track';

interface Actions {
  turn: (turn: Turn) => void;
  /** @param id of a chapter */
  goTo: (id: string) => void;
}

/**
 * Shows the bar below the pages: where the reader is among them, two buttons that turn them, and the
 * contents, which lead to the chapters.
 */
export function wirePagedBar(
  root: Document,
  position: Readable<Position>,
  pages: Readable<Pages>,
  { turn, goTo }: Actions,
): void {
  const bar = root.querySelector<HTMLElement>('[data-bar]');
  const previous = bar?.querySelector<HTMLElement>('[data-previous]');
  const next = bar?.querySelector<HTMLElement>('[data-next]');
  const chapterCount = bar?.querySelector('[data-count]');
  const title = bar?.querySelector<HTMLElement>('[data-current-title]');
  const contents = root.querySelector<HTMLElement>('[data-contents]');
  const links = [...root.querySelectorAll<HTMLElement>('[data-jump]')];

  previous?.addEventListener('click', () => turn('previous'));
  next?.addEventListener('click', () => turn('next'));
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (opensElsewhere(event)) return;
      event.preventDefault();
      if (contents?.matches(':popover-open')) contents.hidePopover();
      goTo(link.dataset.jump ?? '');
    });
  }
  if (bar) bar.hidden = false;

  pages.subscribe(({ page, count }) => {
    previous?.setAttribute('aria-disabled', String(page === 0));
    next?.setAttribute('aria-disabled', String(page === count - 1));
    bar?.style.setProperty('--wound', String(count > 1 ? page / (count - 1) : 1));
  });
  position.subscribe(({ chapter, place }) => {
    // Among the links none is current outside the chapters, though the last one stays so in the page.
    const current = { before: -1, inside: chapter, after: links.length }[place];
    const link = links[current];
    contents?.classList.toggle('shown', link !== undefined);
    if (chapterCount) chapterCount.textContent = link ? `${chapter + 1}/${links.length}` : '';
    if (title) {
      const outside = title.dataset[place === 'before' ? 'first' : 'last'];
      title.textContent = link?.textContent.trim() ?? outside ?? '';
    }
    markCurrent(links, current);
  });
}
