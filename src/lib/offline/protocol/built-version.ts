import type { PrecacheEntry } from 'workbox-precaching/_types';
import type { VersionInfo } from './version-info';

/** What the build puts into the worker of a version of the site. */
export interface BuiltVersion {
  /** The story's id. */
  story: string;
  /** The files to save, as addresses below the scope, each with its hash. */
  files: PrecacheEntry[];
  /** The ids of the story's chapters, whose own pages are not saved. */
  chapters: readonly string[];
  info: VersionInfo;
}
