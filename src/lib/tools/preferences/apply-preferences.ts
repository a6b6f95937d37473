import { applyTheme } from '$lib/ui/theme';
import type { Preferences } from './preferences';

/**
 * Applies preferences to a page, by attributes of `<html>` that styles and scripts follow. What has not been chosen
 * has no attribute. Applying the same twice changes nothing.
 */
export function applyPreferences(root: Document, { theme, textSize, motion, data }: Preferences): void {
  applyTheme(root, theme ?? 'auto');
  const chosen = { 'text-size': textSize, motion, data };
  for (const [name, value] of Object.entries(chosen)) {
    if (value === undefined) root.documentElement.removeAttribute(`data-${name}`);
    else root.documentElement.setAttribute(`data-${name}`, String(value));
  }
}
