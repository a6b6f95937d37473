import type { Scene } from '../geometry/scene';
import { labelRules } from './label-style';
import { regionRule } from './region-style';

/**
 * The rules of each scene that have been made. The story and its frame show the same scenes, and laying out their names
 * takes seconds.
 */
const made = new Map<string, string>();

/**
 * A style element with what each still map has of its own: where its names stand, and which regions it shades.
 * @param isLater whether the page's other styles may come with it, see first-styles.ts
 */
export function sceneStyle(scenes: readonly Scene[], isLater = false): string {
  return `<style${isLater ? ' data-later-styles' : ''}>${scenes.map(rulesOf).join('')}</style>`;
}

function rulesOf(scene: Scene): string {
  const key = JSON.stringify(scene);
  const rules = made.get(key) ?? regionRule(scene) + labelRules(scene);
  made.set(key, rules);
  return rules;
}
