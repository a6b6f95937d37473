import type { Readable } from 'svelte/store';
import { blockAt, readAnchor } from '$lib/reading/anchor';
import { createStore } from '$lib/reading/store';
import { decodeFragment } from '$lib/platform/decode-fragment';
import { addStyles } from '$lib/platform/add-styles';
import type { ToolsSheetOptions } from '../tools-sheet';
import { findAround, readBlockAround } from './around-chapters';
import { pagesWords } from './pages-words';
import css from './pages.css?inline';
import { readInPages } from './read-in-pages';

/** Ends reading in pages; undefined while the reader scrolls. A page has one story, which is read in one way. */
const end = createStore<(() => void) | undefined>(undefined, Object.is);
let hasStyles = false;

/** What ends reading in pages; undefined while the reader scrolls. */
export const pagesEnd: Readable<(() => void) | undefined> = end;

/** Reads in pages, from a block or from where the reader is; so do the pages that come next in this tab. */
export function startPages({ locale, story, position, storage }: ToolsSheetOptions, from?: Element): void {
  if (!hasStyles) addStyles(story.root, css);
  hasStyles = true;
  const stop = readInPages(story, position, from, pagesWords[locale], {
    onPage: (place) => storage.store('paged', place),
    onEnd: () => {
      storage.store('paged', null);
      end.set(undefined);
    },
  });
  end.set(stop);
}

/**
 * Goes on reading in pages where the page before this one was, or where the address leads: to what no page shows, too.
 * After a reload the address may name what the reader has turned on from.
 */
export function resumePages(options: ToolsSheetOptions): void {
  const { story, storage } = options;
  const { root, chapters } = story;
  const track = root.querySelector<HTMLElement>('main');
  const around = track ? findAround(track) : undefined;
  const stored = storage.load('paged');
  const anchor = readAnchor(stored);
  const last = anchor ? blockAt(root, anchor) : around?.blocks[readBlockAround(stored)?.around ?? -1];
  const [visit] = performance.getEntriesByType('navigation');
  const isReload = visit instanceof PerformanceNavigationTiming && visit.type === 'reload';

  const target = root.getElementById(decodeFragment(location.hash.slice(1)));
  const parts = [...chapters, ...(around?.parts ?? [])];
  if (target && !parts.some((part) => part.contains(target))) storage.store('paged', null);
  else startPages(options, target === null || isReload || target.id === anchor?.chapter ? last : target);
}
