import { intoFrame, envelope, type FromFrame, type IntoFrame } from '../protocol/embed-messages';

/** The page around the frame. */
export interface Parent {
  tell: (message: FromFrame) => void;
  release: () => void;
}

/**
 * Heeds what the page around this frame says, and nobody else: its messages are few, checked, and none of
 * them can harm, so that any page may send them.
 */
export function meetParent(onMessage: (message: IntoFrame) => void): Parent {
  const { parent } = window;
  const onPosted = ({ source, data }: MessageEvent<unknown>) => {
    if (parent === window || source !== parent) return;
    const message = intoFrame(data);
    if (message) onMessage(message);
  };
  window.addEventListener('message', onPosted);
  return {
    tell(message) {
      // To whoever frames it: nothing in these is anybody's secret.
      if (parent !== window) parent.postMessage(envelope(message), '*');
    },
    release: () => window.removeEventListener('message', onPosted),
  };
}

/**
 * Asks an AMP page (`amp-iframe` with `resizable`) for a height in px, in AMP's own words.
 * https://amp.dev/documentation/components/amp-iframe#iframe-resizing
 */
export function askAmpFor(height: number): void {
  window.parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
}
