import { themes, type Theme } from './embed-messages';

/** How a frame is read: along with the page around it, or page by page in a fixed height. */
export const modes = ['scroll', 'step'] as const;
export type Mode = (typeof modes)[number];

/** What a frame's address asks for. */
export interface Options {
  theme: Theme;
  mode: Mode;
  chapter: string | undefined;
  /** The height of the window around a frame that is as long as its story, in px. */
  window: number | undefined;
}

/** Reads the query of a frame's address; what it does not know it takes for the default. */
export function readOptions(query: string): Options {
  const asked = new URLSearchParams(query);
  const chapter = asked.get('chapter') ?? '';
  const height = Number(asked.get('window'));
  return {
    theme: themes.find((theme) => theme === asked.get('theme')) ?? 'auto',
    mode: asked.get('mode') === 'scroll' ? 'scroll' : 'step',
    chapter: /^[a-z0-9-]{1,64}$/.test(chapter) ? chapter : undefined,
    window: height >= 100 && height <= 10_000 ? height : undefined,
  };
}
