import type { AlteredVersion } from '../protocol/altered-version';
import type { VersionInfo } from '../protocol/version-info';

/** How a page stands to the offline copy, and to a newer version that could not be saved. */
export type Standing =
  /** It is the page that is saved, and nothing newer is known. */
  | 'saved'
  /** It is of a version before the one that is saved: the browser's own cache had it. */
  | 'older'
  /** It is saved, and there is a newer version whose pages come altered. */
  | 'outdated'
  /** It is of that newer version. */
  | 'unsaved';

/**
 * Compares a page with the versions that are known.
 * @param revision the page's own; undefined where the build gave it none
 * @param saved what the worker says of the version that is saved, if it answers
 */
export function standingOf(
  revision: string | undefined,
  saved: VersionInfo | undefined,
  altered: AlteredVersion | undefined,
): Standing {
  // Workers of earlier versions do not name their pages.
  if (revision === undefined || saved?.pages === undefined) return 'saved';
  const isSaved = saved.pages.includes(revision);
  if (altered?.pages.includes(revision)) return isSaved ? 'saved' : 'unsaved';
  if (!isSaved) return 'older';
  return altered ? 'outdated' : 'saved';
}
