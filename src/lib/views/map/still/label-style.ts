import type { Scene } from '../geometry/scene';

/**
 * A style element that places the names on the still maps. Offsets are from the middle of the view, in
 * map units: with the view's size they let CSS alone put a name of constant size on a map that scales
 * (see `.label` in names.css).
 */
export function labelStyle(scenes: readonly Scene[]): string {
  const rules = scenes.flatMap(({ chapter, view, labels }) => [
    `[data-scene=${chapter}]{--w:${view.width.toFixed(1)};--h:${view.height.toFixed(1)}}`,
    ...labels.map(({ id, at, caption }) => {
      const dx = at.x - (view.x + view.width / 2);
      const dy = at.y - (view.y + view.height / 2);
      return `[data-scene=${chapter}] [data-${caption ? 'told' : 'label'}=${id}]{--dx:${dx.toFixed(1)};--dy:${dy.toFixed(1)}}`;
    }),
  ]);
  return `<style>${rules.join('')}</style>`;
}
