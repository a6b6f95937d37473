import type { PositionStore } from '$lib/reading/position';
import { nearest } from './nearest';
import { makeSortable } from './sortable-table';
import type { View } from './view';

/** The views that stand in the page as they were prerendered: the network and the timeline. */
const VIEWS = '[data-network], [data-timeline]';

/**
 * Lets the prerendered views follow the reader, be walked with the arrow keys, and their tables be sorted. They are
 * whole without this.
 */
export function wireGlances(
  root: Document,
  chapters: readonly HTMLElement[],
  position: PositionStore,
): View[] {
  const views = [...root.querySelectorAll<HTMLElement>(VIEWS)].map((section) => {
    walkWithArrows(section);
    const view = createGlanceView(section, chapters);
    position.subscribe(view.show);
    return view;
  });
  for (const table of root.querySelectorAll<HTMLElement>('[data-sortable]')) makeSortable(table);
  closeOnLeaving(root);
  return views;
}

/** A view that marks what the chapter being read is about, once the reader is in the story. */
export function createGlanceView(section: HTMLElement, chapters: readonly HTMLElement[]): View {
  const parts = [...section.querySelectorAll<HTMLElement>('[data-meetings]')];
  const mark = (meetings: readonly string[]) => {
    for (const part of parts) {
      part.classList.toggle(
        'of-chapter',
        meetingsOf(part).some((id) => meetings.includes(id)),
      );
    }
  };
  return {
    state: 'settled',
    show({ chapter, place }) {
      const current = place === 'inside' ? chapters[chapter] : undefined;
      mark(current ? meetingsOf(current) : []);
    },
    describe: () => section.querySelector('h2')?.textContent.trim() ?? '',
    release: () => mark([]),
  };
}

const meetingsOf = ({ dataset }: HTMLElement) => (dataset.meetings ?? '').split(' ').filter(Boolean);

/** Moves the focus from name to name and from knot to knot, the way that an arrow points. */
function walkWithArrows(section: HTMLElement): void {
  section.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const nodes = [...section.querySelectorAll<HTMLElement>('[data-node]')];
    const from = nodes.find((node) => node === event.target);
    if (!from) return;
    const others = nodes.filter((node) => node !== from);
    const index = nearest(
      from.getBoundingClientRect(),
      others.map((node) => node.getBoundingClientRect()),
      event.key,
    );
    if (index === undefined) return;
    event.preventDefault();
    others[index]?.focus();
  });
}

/** Closes what is known of a person or a meeting when the reader follows a link out of it. */
function closeOnLeaving(root: Document): void {
  root.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('[data-details] a[href^="#"]');
    if (link) link.closest<HTMLElement>('[data-details]')?.hidePopover();
  });
}
