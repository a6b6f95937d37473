import globalData from '@csstools/postcss-global-data';
import customMedia from 'postcss-custom-media';

/** Resolves the named breakpoints of the style sheets, for those of pages and of scripts. */
export const customMediaStyles = {
  postcss: { plugins: [globalData({ files: ['src/lib/ui/breakpoints.css'] }), customMedia()] },
};
