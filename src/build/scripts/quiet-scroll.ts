import type { Plugin } from 'vite';

/** The module of scrollama 3.2 that listens for scroll events: https://github.com/russellsamora/scrollama/blob/main/src/scroll.js */
const MODULE = /[\\/]scrollama[\\/]src[\\/]scroll\.js$/;

/**
 * Takes scrollama's listener for scroll events away. It only tells the direction of the scroll, which is not asked for
 * here, and costs a slow phone a fiftieth of its time while the page scrolls.
 */
export function quietScroll(): Plugin {
  return {
    name: 'khuyut:quiet-scroll',
    enforce: 'pre',
    load: (id) =>
      MODULE.test(id)
        ? 'export const setupScroll = () => {}, onScroll = () => {}, direction = undefined;'
        : undefined,
  };
}
