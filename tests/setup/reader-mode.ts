import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';

/** What a reader mode makes of a page. */
export interface ReaderMode {
  title: string;
  /** Its text, each run of white space as one space. */
  text: string;
}

export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Shows a page's markup as Firefox's reader mode does. @throws Error when there is nothing to read */
export function readerMode(html: string): ReaderMode {
  const page = new new Window().DOMParser().parseFromString(html, 'text/html');
  const article = new Readability(page as unknown as Document).parse();
  if (!article) throw new Error('a reader mode finds no text');
  return { title: article.title ?? '', text: plain(article.textContent ?? '') };
}
