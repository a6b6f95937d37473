import { applyPreferences } from './apply-preferences';
import { followPreferences, loadPreferences } from './stored-preferences';

/**
 * Applies the reader's preferences, now and whenever they change in another tab.
 * @param home the path of the site's folder, such as `/` or `/base/`
 * @param story the story's id
 */
export function startPreferences(root: Document, home: string, story: string): void {
  const apply = () => applyPreferences(root, loadPreferences(home, story));
  apply();
  followPreferences(home, story, apply);
}
