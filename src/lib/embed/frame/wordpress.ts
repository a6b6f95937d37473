import { isObject } from '$lib/platform/is-object';

/** WordPress's page around the frame, when it has put the story in by its address (oEmbed). */
export interface WordPress {
  /** Asks for an address of the story's own site in place of the page: a sandbox lets no tab open. */
  open: (url: string) => void;
}

/** As much as a page of the story holds a good piece of text in; WordPress takes 200 to 1000. */
const HEIGHT_PX = 640;

/**
 * Tells WordPress that the story is there. Until then it hides the frame, and shows the link that came with it. The
 * secret in the frame's address says whose frame it is; without one there is no WordPress, and nothing is told.
 * (`wp-includes/js/wp-embed.js`)
 * @param hash of the frame's address
 */
export function connectWordPress(hash: string): WordPress {
  const [, secret] = /[?&]secret=([a-z\d]+)$/i.exec(hash) ?? [];
  // No listener either: elsewhere it would be called at each step of the host page's scroll.
  if (secret === undefined) return { open: () => undefined };
  // To any origin, as a frame does not know its host page's.
  const tell = (message: string, value: string | number) =>
    window.parent.postMessage({ message, value, secret }, '*');
  const isThere = () => tell('height', HEIGHT_PX);
  isThere();
  // Its script may come later than the frame, and then asks.
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === window.parent && isObject(data) && data.message === 'ready') isThere();
  });
  return { open: (url) => tell('link', url) };
}
