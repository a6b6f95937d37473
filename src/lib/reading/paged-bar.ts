import type { Turn } from './keys';
import type { Where } from './sources/paged-track';

/** The bar under the pages. */
export interface StepBar {
  /** @param chapter the index of the chapter that the page belongs to; none before the first and after the last */
  show: (where: Where, chapter: number | undefined) => void;
  release: () => void;
}

interface Asked {
  turn: (turn: Turn) => void;
  jump: (chapter: number) => void;
}

/** Wires the bar's buttons and the list of chapters. */
export function wireStepBar(root: Document, { turn, jump }: Asked): StepBar {
  const bar = root.querySelector<HTMLElement>('[data-bar]');
  const previous = bar?.querySelector<HTMLElement>('[data-previous]');
  const next = bar?.querySelector<HTMLElement>('[data-next]');
  const count = bar?.querySelector('[data-count]');
  const title = bar?.querySelector<HTMLElement>('[data-current-title]');
  const contents = root.querySelector<HTMLElement>('[data-contents]');
  const links = [...root.querySelectorAll<HTMLElement>('[data-jump]')];
  const ended = new AbortController();
  const { signal } = ended;
  previous?.addEventListener('click', () => turn('previous'), { signal });
  next?.addEventListener('click', () => turn('next'), { signal });
  links.forEach((link, index) => {
    const onClick = (event: Event) => {
      event.preventDefault();
      if (contents?.matches(':popover-open')) contents.hidePopover();
      jump(index);
    };
    link.addEventListener('click', onClick, { signal });
  });
  if (bar) bar.hidden = false;
  return {
    show({ page, pages, part }, chapter) {
      const isFirst = page === 0;
      const isLast = page === pages - 1;
      previous?.setAttribute('aria-disabled', String(isFirst));
      next?.setAttribute('aria-disabled', String(isLast));
      bar?.style.setProperty('--wound', String(pages > 1 ? page / (pages - 1) : 1));
      contents?.classList.toggle('shown', chapter !== undefined);
      const link = chapter === undefined ? undefined : links[chapter];
      if (count) count.textContent = chapter === undefined ? '' : `${chapter + 1}/${links.length}`;
      if (title)
        title.textContent = link?.textContent.trim() ?? title.dataset[part === 0 ? 'first' : 'last'] ?? '';
      links.forEach((other, index) => {
        other.toggleAttribute('data-read', chapter === undefined ? part > 0 : index < chapter);
        if (other === link) other.setAttribute('aria-current', 'step');
        else other.removeAttribute('aria-current');
      });
    },
    release: () => ended.abort(),
  };
}
