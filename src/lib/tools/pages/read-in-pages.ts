import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import { blockAt, showAnchor, type Anchor } from '$lib/reading/anchor';
import { PAGED_CLASS } from '$lib/reading/is-paged';
import type { Turn } from '$lib/reading/keys';
import type { PositionStore } from '$lib/reading/position';
import { followPages } from '$lib/reading/sources/paged';
import type { StoryInPage } from '../story-in-page';

/**
 * Lets the chapters be read page by page: the pages are the source of the position then, in the place of the page's
 * scroll.
 * @param from where to begin; undefined: where the reader is
 * @param names what the bar's buttons are called meanwhile
 * @param onEnd is called when it ends, also by a link to what no page shows
 * @returns ends it, and shows where the reader is in the page
 */
export function readInPages(
  { root, chapters }: StoryInPage,
  position: PositionStore,
  from: Anchor | undefined,
  names: Record<Turn, string>,
  onEnd: () => void,
): () => void {
  const track = root.querySelector<HTMLElement>('main');
  const bar = root.querySelector<HTMLElement>('[data-bar]');
  if (!track || !bar) return onEnd;
  const { classList } = root.documentElement;
  const released = new AbortController();
  const { signal } = released;

  const { chapter, anchor } = position.get();
  const first = from ?? anchor;
  const start =
    (first && blockAt(root, first)) ?? chapters[Math.max(0, chapter)]?.querySelector('h2') ?? undefined;
  classList.add(PAGED_CLASS);
  track.classList.add('track');
  const { pages, turn, show } = followPages({ track, chapters }, position, {
    start,
    signal,
    pageKeysTurn: true,
  });

  const end = () => {
    if (signal.aborted) return;
    const { anchor: last } = position.get();
    released.abort();
    classList.remove(PAGED_CLASS);
    track.classList.remove('track');
    if (last) showAnchor(root, last, true);
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
  const stop = pages.subscribe(({ page, count }) => {
    bar.querySelector('[data-previous]')?.setAttribute('aria-disabled', String(page === 0));
    bar.querySelector('[data-next]')?.setAttribute('aria-disabled', String(page === count - 1));
    bar.style.setProperty('--wound', String(count > 1 ? page / (count - 1) : 1));
  });
  signal.addEventListener('abort', stop);

  /** Shows what a fragment names: on its page or, where it is in none, in the page as it was. */
  const follow = (fragment: string, by: 'now' | 'later') => {
    const target = fragment === '' ? null : root.getElementById(decodeURIComponent(fragment.slice(1)));
    if (!target) return;
    const isPaged = target.closest('section[data-chapter]') !== null;
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
