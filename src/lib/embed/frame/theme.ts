import type { Theme } from '../protocol/embed-messages';

const MEDIA: Record<Theme, string> = {
  auto: '(prefers-color-scheme: dark)',
  light: 'not all',
  dark: 'all',
};

/** Shows the page by day, by night, or as the reader's system has it. */
export function applyTheme(root: Document, theme: Theme): void {
  const night = root.querySelector<HTMLStyleElement>('style[data-night]');
  if (night) night.media = MEDIA[theme];
  root.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}
