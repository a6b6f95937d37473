import { themes, type Theme } from './embed-messages';

/** How a frame is read: by the host page's scroll (scroll mode), or page by page in a fixed height (paged mode). */
export const modes = ['scroll', 'step'] as const;
export type Mode = (typeof modes)[number];

/** The options in a frame's address. */
export interface FrameOptions {
  theme: Theme;
  mode: Mode;
  chapter: string | undefined;
  /** The height of the host page's viewport in scroll mode, in px. */
  window: number | undefined;
}

/** Reads the options from the query of a frame's address. Unknown values count as the default. */
export function readOptions(query: string): FrameOptions {
  const parameters = new URLSearchParams(query);
  const chapter = parameters.get('chapter') ?? '';
  const height = Number(parameters.get('window'));
  return {
    theme: themes.find((theme) => theme === parameters.get('theme')) ?? 'auto',
    mode: parameters.get('mode') === 'scroll' ? 'scroll' : 'step',
    chapter: /^[a-z0-9-]{1,64}$/.test(chapter) ? chapter : undefined,
    window: height >= 100 && height <= 10_000 ? height : undefined,
  };
}
