// Stands in the page's head, before anything is painted: what the frame's address asks for.
import { readOptions } from '../lib/embed/protocol/frame-options';
import { applyTheme } from '../lib/embed/frame/theme';

/** ms that the page's script may take; after that the reader has the whole text, as without script. */
const PATIENCE = 10_000;

const { theme, mode, window: height } = readOptions(location.search);
const { classList, style } = document.documentElement;
const unroll = () => {
  if (!classList.contains('wired')) classList.remove('stepper', 'driven');
};

applyTheme(document, theme);
classList.add(mode === 'scroll' ? 'driven' : 'stepper');
if (height) style.setProperty('--svh', `${height / 100}px`);
setTimeout(unroll, PATIENCE);
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) unroll();
  },
  true,
);
