import { applyTheme } from '$lib/ui/theme';
import type { Preferences } from './preferences';

/**
 * Applies preferences to a page, by attributes of `<html>` that styles and scripts follow. What has not been chosen
 * has no attribute. Applying the same twice changes nothing.
 */
export function applyPreferences(root: Document, { theme, textSize, motion, data }: Preferences): void {
  applyTheme(root, theme ?? 'auto');
  const { dataset } = root.documentElement;
  for (const [name, value] of Object.entries({ textSize, motion, data })) {
    if (value === undefined) Reflect.deleteProperty(dataset, name);
    else dataset[name] = String(value);
  }
}
