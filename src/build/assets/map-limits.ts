import type { Manifest } from '../../lib/model/manifest.ts';

/** A module with those bounds of the manifest's map that the live map needs in the browser. */
export function mapLimits({ extent, explore }: Manifest['map']): string {
  return [
    "import type { Bounds } from '$lib/model/geography';",
    `export const EXTENT: Bounds = ${JSON.stringify(extent)};`,
    `export const EXPLORABLE: Bounds = ${JSON.stringify(explore)};`,
    '',
  ].join('\n');
}
