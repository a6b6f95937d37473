import type { Theme } from '../protocol/embed-messages';

/** Media queries for the styles of the dark theme. Paper is light. */
const DARK_MEDIA: Record<Theme, string> = {
  auto: 'screen and (prefers-color-scheme: dark)',
  light: 'not all',
  dark: 'screen',
};

/** Shows the page light, dark, or as the reader's system has it. */
export function applyTheme(root: Document, theme: Theme): void {
  const dark = root.querySelector<HTMLStyleElement>('style[data-night]');
  if (dark) dark.media = DARK_MEDIA[theme];
  root.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}
