import { areRegionsLit } from '../geometry/marks';
import type { Scene } from '../geometry/scene';

/** As in map.css, which gives them to the regions of the live map. */
const FILLS = {
  plain: 'var(--region)',
  strong: 'var(--region-strong)',
  lit: 'color-mix(in srgb, var(--thread) 14%, var(--region))',
};

/**
 * How a region of the shared basemap is filled: as the map says that is drawn upon it, else not at all. It is an
 * attribute, since a style sheet's rules cannot tell the maps apart that draw the same shape.
 */
export const fillOfRegion = (id: string) => `var(--region-${id}, none)`;

/** The rule that shades a scene's regions on its still maps. */
export function regionRule(scene: Scene): string {
  const fills = scene.regions.map(
    ({ id, shade }) => `--region-${id}:${FILLS[areRegionsLit(scene) ? 'lit' : shade]}`,
  );
  return fills.length > 0 ? `[data-still=${scene.chapter}]{${fills.join(';')}}` : '';
}
