import { decodeFragment } from '$lib/platform/decode-fragment';
import { layOutAll, skipFarSoon } from '$lib/platform/arrive';
import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import { anchorAt, blockAt, showAnchor, type Anchor } from '$lib/reading/anchor';
import { PAGED_CLASS } from '$lib/reading/is-paged';
import type { Turn } from '$lib/reading/keys';
import type { PositionStore } from '$lib/reading/position';
import { sectionsAfter } from '$lib/reading/reading-line';
import { followPages } from '$lib/reading/sources/paged';
import { BLOCKS } from '$lib/reading/sources/paged-track';
import type { StoryInPage } from '../story-in-page';
import { findAround, type BlockAround } from './around-chapters';

interface Callbacks {
  /** Is told where each page begins that is shown. */
  onPage: (place: Anchor | BlockAround) => void;
  /** Is called when it ends, also by a link to what no page shows. */
  onEnd: () => void;
}

/**
 * Lets the story be read page by page: the pages are the source of the position then, in the place of the page's
 * scroll.
 * @param from what to begin with, or what holds it; undefined: where the reader is
 * @param names what the bar's buttons are called meanwhile
 * @returns ends it, and shows where the reader is in the page
 */
export function readInPages(
  { root, chapters }: StoryInPage,
  position: PositionStore,
  from: Element | undefined,
  names: Record<Turn, string>,
  { onPage, onEnd }: Callbacks,
): () => void {
  const track = root.querySelector<HTMLElement>('main');
  const bar = root.querySelector<HTMLElement>('[data-bar]');
  if (!track || !bar) return onEnd;
  const { classList } = root.documentElement;
  const released = new AbortController();
  const { signal } = released;
  const { parts, blocks } = findAround(track);

  const { chapter, place, anchor } = position.get();
  const start =
    (from && blockOf(from)) ??
    (anchor && blockAt(root, anchor)) ??
    (place === 'after' ? blocks.find(isInView) : undefined) ??
    chapters[Math.max(0, chapter)]?.querySelector('h2') ??
    undefined;
  classList.add(PAGED_CLASS);
  track.classList.add('track');
  for (const part of parts) part.classList.add('outro');
  const { pages, turn, show } = followPages(
    { track, chapters, outro: parts, sections: sectionsAfter(root) },
    position,
    { start, signal, pageKeysTurn: true },
  );
  /** What the page that is shown begins with. */
  let shown: Element | undefined;

  const end = () => {
    if (signal.aborted) return;
    const { anchor: last } = position.get();
    released.abort();
    layOutAll(root);
    classList.remove(PAGED_CLASS);
    track.classList.remove('track');
    for (const part of parts) part.classList.remove('outro');
    if (last) showAnchor(root, last, true);
    else shown?.scrollIntoView({ block: 'start', behavior: 'instant' });
    skipFarSoon(root);
    onEnd();
  };

  for (const way of ['previous', 'next'] as const) {
    const button = bar.querySelector(`[data-${way}]`);
    if (!button) continue;
    const name = button.getAttribute('aria-label') ?? '';
    button.setAttribute('aria-label', names[way]);
    signal.addEventListener('abort', () => button.setAttribute('aria-label', name));
    button.addEventListener('click', () => turn(way), { signal });
  }
  const stop = pages.subscribe(({ page, count, anchor: first }) => {
    shown = first?.block;
    if (shown) onPage(anchorAt(shown) ?? { around: blocks.indexOf(shown) });
    bar.querySelector('[data-previous]')?.setAttribute('aria-disabled', String(page === 0));
    bar.querySelector('[data-next]')?.setAttribute('aria-disabled', String(page === count - 1));
    bar.style.setProperty('--wound', String(count > 1 ? page / (count - 1) : 1));
  });
  signal.addEventListener('abort', stop);

  /** Shows what a fragment names: on its page or, where it is in none, in the page as it was. */
  const follow = (fragment: string, by: 'now' | 'later') => {
    const target = fragment === '' ? null : root.getElementById(decodeFragment(fragment.slice(1)));
    if (!target) return;
    const isPaged = [...chapters, ...parts].some((part) => part.contains(target));
    if (!isPaged) end();
    else if (by === 'now') show(target.querySelector('h2') ?? target, 'link');
    // First the browser goes there.
    else requestAnimationFrame(() => follow(fragment, 'now'));
  };
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || opensElsewhere(event) || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) follow(link.hash, 'later');
  };
  root.addEventListener('click', onClick, { signal });
  window.addEventListener('hashchange', () => follow(location.hash, 'now'), { signal });
  return end;
}

/** The block that an element is, or is in; of a part its heading. */
const blockOf = (element: Element): Element | undefined =>
  element.querySelector('h2') ?? element.closest(BLOCKS) ?? undefined;

/** Whether a block is in the window, or below it. */
const isInView = (block: Element): boolean => block.getBoundingClientRect().bottom > 0;
