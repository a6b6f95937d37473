import type { Readable } from 'svelte/store';
import { readAnchor, type Anchor } from '$lib/reading/anchor';
import { createStore } from '$lib/reading/store';
import { addStyles } from '$lib/platform/add-styles';
import type { ToolsSheetOptions } from '../tools-sheet';
import { pagesWords } from './pages-words';
import css from './pages.css?inline';
import { readInPages } from './read-in-pages';

/** Ends reading in pages; undefined while the reader scrolls. A page has one story, which is read in one way. */
const end = createStore<(() => void) | undefined>(undefined, Object.is);
let hasStyles = false;

/** What ends reading in pages; undefined while the reader scrolls. */
export const pagesEnd: Readable<(() => void) | undefined> = end;

/** Reads in pages, from a place or from where the reader is; so do the pages that come next in this tab. */
export function startPages({ locale, story, position, storage }: ToolsSheetOptions, from?: Anchor): void {
  if (!hasStyles) addStyles(story.root, css);
  hasStyles = true;
  const stop = readInPages(story, position, from, pagesWords[locale], () => {
    forget();
    storage.store('paged', null);
    end.set(undefined);
  });
  const forget = position.subscribe(({ anchor }) => storage.store('paged', anchor ?? true));
  end.set(stop);
}

/** Goes on reading in pages where the page before this one was, or where the address leads: to what no page shows, too. */
export function resumePages(options: ToolsSheetOptions): void {
  const { story, storage } = options;
  const last = readAnchor(storage.load('paged'));
  const id = decodeURIComponent(location.hash.slice(1));
  const target = story.root.getElementById(id);
  if (target && !story.chapters.some((chapter) => chapter.contains(target))) storage.store('paged', null);
  else startPages(options, target === null || id === last?.chapter ? last : undefined);
}
