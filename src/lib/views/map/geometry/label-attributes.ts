import type { Label } from './scene';

/** The attributes of the element that shows a place's name: the same in still maps and in the live one. */
export function labelAttributes({ id, kind, side, at }: Label): Record<string, string> {
  return {
    class: `label ${kind}`,
    'data-label': id,
    ...(kind === 'country' ? {} : { 'data-place': id }),
    'data-side': side,
    'data-at': `${at.x.toFixed(1)} ${at.y.toFixed(1)}`,
  };
}
