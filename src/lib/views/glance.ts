import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import type { PositionStore } from '$lib/reading/position';
import { nearest } from './nearest';
import { makeSortable } from './sortable-table';
import type { View } from './view';

/** The views that stand in the page as they were prerendered: the network and the timeline. */
const VIEWS = '[data-network], [data-timeline]';

/** Loads what shows the details that a link's `data-opens` names; it says whether it could. */
export type LoadDetails = () => Promise<{ openDetails: (link: HTMLElement) => boolean }>;

/**
 * Lets the prerendered views follow the reader, be walked with the arrow keys, and their tables be sorted. They are
 * whole without this: the links of people and meetings then lead to what is told of them.
 */
export function wireGlances(
  root: Document,
  chapters: readonly HTMLElement[],
  position: PositionStore,
  loadDetails: LoadDetails,
): View[] {
  const views = [...root.querySelectorAll<HTMLElement>(VIEWS)].map((section) => {
    walkWithArrows(section);
    const view = createGlanceView(section, chapters);
    position.subscribe(view.show);
    return view;
  });
  for (const table of root.querySelectorAll<HTMLElement>('[data-sortable]')) makeSortable(table);
  openOnClick(root, loadDetails);
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

/** A click that nothing takes for itself, as without script. */
function followAsLink(link: HTMLAnchorElement): void {
  const { opens } = link.dataset;
  delete link.dataset.opens;
  link.click();
  link.dataset.opens = opens;
}

/** Shows what is known of a person or a meeting in place of following their link. */
function openOnClick(root: Document, load: LoadDetails): void {
  for (const link of root.querySelectorAll('[data-opens]')) link.setAttribute('aria-haspopup', 'dialog');
  const open = (event: MouseEvent) => {
    const { target } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-opens]');
    if (!link || opensElsewhere(event)) return;
    event.preventDefault();
    const follow = () => followAsLink(link);
    load().then(({ openDetails }) => openDetails(link) || follow(), follow);
  };
  // Before the frame's own listener, which opens links to other pages.
  root.addEventListener('click', open, { capture: true });
}
