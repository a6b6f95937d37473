import type { Scheme } from './palette';

/**
 * Shows the page in one of its colour schemes, or, for `auto`, light or dark as the reader's system has it: by
 * `html[data-theme]`, which the palettes follow, and by the colour of the browser's own bars (see palette.ts).
 */
export function applyTheme(root: Document, theme: Scheme | 'auto'): void {
  const html = root.documentElement;
  if (theme === 'auto') html.removeAttribute('data-theme');
  else html.setAttribute('data-theme', theme);
  html.style.colorScheme = { auto: '', light: 'light', dark: 'dark', sepia: 'light' }[theme];
  for (const bar of root.querySelectorAll<HTMLElement>('meta[data-scheme]')) {
    const { scheme } = bar.dataset;
    const isShown = scheme === theme ? 'screen' : 'not all';
    bar.setAttribute('media', theme === 'auto' ? ofSystem(scheme) : isShown);
  }
}

/** Where a scheme’s colour of the bars is shown as long as no theme is chosen. Paper is light. */
export const ofSystem = (scheme: string | undefined): string =>
  scheme === 'sepia' ? 'not all' : `screen and (prefers-color-scheme: ${scheme})`;
