import { applyPreferences } from './apply-preferences';
import { followPreferences, loadPreferences } from './stored-preferences';

/** Applies the reader's preferences, now and whenever they change in another tab. */
export function startPreferences(root: Document): void {
  const { home = '/', story = '' } = root.documentElement.dataset;
  const apply = () => applyPreferences(root, loadPreferences(home, story));
  apply();
  followPreferences(home, story, apply);
}
