import type { Scene } from '../geometry/scene';
import { labelRules } from './label-style';
import { regionRule } from './region-style';

/** A style element with what each still map has of its own: where its names stand, and which regions it shades. */
export function sceneStyle(scenes: readonly Scene[]): string {
  return `<style>${scenes.map((scene) => regionRule(scene) + labelRules(scene)).join('')}</style>`;
}
