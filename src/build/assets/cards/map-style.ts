import { DAY } from '../../../lib/ui/palette';

/** The style sheet of still and live maps. Cards are drawn by it too, so that all three look the same. */
export const MAP_STYLES = 'src/lib/views/map/still/map.css';

/**
 * The map's style sheet for a drawing in map units: with the colours of the day in the place of their custom properties,
 * and widths in px as they are at its scale. What needs a browser (conditions, functional selectors) is left out.
 * @param unitsPerPx how many map units make a px of a page
 */
export function mapStyle(css: string, unitsPerPx: number): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/[^{}]*:(?:not|is|where)\([^{}]*\{[^{}]*\}/g, '')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colourOf(name))
    .replace(/color-mix\(in srgb, (#\w+) (\d+)%, (#\w+)\)/g, (_, one: string, part: string, other: string) =>
      mix(one, other, Number(part) / 100),
    )
    .replace(/(-?[\d.]+)px/g, (_, px: string) => (Number(px) * unitsPerPx).toFixed(2))
    .replace(/\s+/g, ' ')
    .trim();
}

function colourOf(name: string): string {
  const colour = new Map<string, string>(Object.entries(DAY)).get(name);
  if (colour === undefined)
    throw new RangeError(`${MAP_STYLES} names --${name}, which is no colour of palette.ts`);
  return colour;
}

/** As much of one colour as `part` says, the rest of another; both as #rrggbb. */
export function mix(one: string, other: string, part: number): string {
  const channel = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) =>
    Math.round(channel(one, at) * part + channel(other, at) * (1 - part))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${channels.join('')}`;
}
