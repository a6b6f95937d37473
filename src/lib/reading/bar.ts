import type { Turn } from './keys';
import { markCurrent } from './sources/page-scroll';

/** Shows where the reader is in the bar and in the list of chapters. */
export interface Bar {
  show: (index: number) => void;
  release: () => void;
}

/** Wires the bar's buttons; `onTurn` is asked for the previous or the next chapter. */
export function wireBar(root: Document, onTurn: (turn: Turn) => void): Bar {
  const bar = root.querySelector<HTMLElement>('[data-bar]');
  const previous = root.querySelector<HTMLElement>('[data-previous]');
  const next = root.querySelector<HTMLElement>('[data-next]');
  const count = root.querySelector('[data-count]');
  const title = root.querySelector('[data-current-title]');
  const contents = root.querySelector<HTMLElement>('[data-contents]');
  const links = [...root.querySelectorAll<HTMLElement>('[data-jump]')];
  const ended = new AbortController();
  const { signal } = ended;
  previous?.addEventListener('click', () => onTurn('previous'), { signal });
  next?.addEventListener('click', () => onTurn('next'), { signal });
  contents?.addEventListener(
    'click',
    ({ target }) => {
      const isLink = target instanceof Element && target.closest('a');
      if (isLink && contents.matches(':popover-open')) contents.hidePopover();
    },
    { signal },
  );
  return {
    show(index) {
      if (!bar) return;
      bar.hidden = index < 0;
      contents?.classList.toggle('shown', index >= 0);
      previous?.setAttribute('aria-disabled', String(index <= 0));
      next?.setAttribute('aria-disabled', String(index >= links.length - 1));
      if (count) count.textContent = `${index + 1}/${links.length}`;
      if (title) title.textContent = links[index]?.textContent.trim() ?? '';
      markCurrent(links, index);
    },
    release: () => ended.abort(),
  };
}
