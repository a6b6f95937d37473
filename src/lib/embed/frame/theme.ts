import type { Theme } from '../protocol/embed-messages';

/** Media queries for the styles of the dark theme. */
const DARK_MEDIA: Record<Theme, string> = {
  auto: '(prefers-color-scheme: dark)',
  light: 'not all',
  dark: 'all',
};

/** Shows the page light, dark, or as the reader's system has it. */
export function applyTheme(root: Document, theme: Theme): void {
  const dark = root.querySelector<HTMLStyleElement>('style[data-night]');
  if (dark) dark.media = DARK_MEDIA[theme];
  root.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}
