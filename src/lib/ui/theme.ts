import type { Scheme } from './palette';

/**
 * Shows the page in one of its colour schemes, or, for `auto`, light or dark as the reader's system has it. What
 * belongs to a scheme, its styles and its colour of the browser's own bars, is marked with its name (see palette.ts).
 */
export function applyTheme(root: Document, theme: Scheme | 'auto'): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-scheme]')) {
    const { scheme } = element.dataset;
    const isShown = scheme === theme ? 'screen' : 'not all';
    element.setAttribute('media', theme === 'auto' ? ofSystem(scheme) : isShown);
  }
  root.documentElement.style.colorScheme = { auto: '', light: 'light', dark: 'dark', sepia: 'light' }[theme];
}

/** Where a scheme is shown as long as no theme is chosen. Paper is light. */
export const ofSystem = (scheme: string | undefined): string =>
  scheme === 'sepia' ? 'not all' : `screen and (prefers-color-scheme: ${scheme})`;
