import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { compressPng } from './compress-png.ts';

/** The drawing that every icon is made from: paper with rounded corners, and the art upon it. */
export const ICON_SOURCE = 'static/icon.svg';

/** What an icon is for: browsers show `any` as it is, cut `maskable` to a shape, tint `monochrome`. */
export type Purpose = 'any' | 'maskable' | 'monochrome';

/** The icons of the app, by file name below `icons/`. */
export const ICONS = {
  // A page's own: browsers draw it anew with every change of the address, and an SVG takes them long.
  '64.png': { size: 64, purpose: 'any' },
  '192.png': { size: 192, purpose: 'any' },
  '512.png': { size: 512, purpose: 'any' },
  'maskable-192.png': { size: 192, purpose: 'maskable' },
  'maskable-512.png': { size: 512, purpose: 'maskable' },
  'monochrome-512.png': { size: 512, purpose: 'monochrome' },
  'apple-180.png': { size: 180, purpose: 'maskable' },
} as const satisfies Record<string, { size: number; purpose: Purpose }>;
export type IconName = keyof typeof ICONS;

/** Draws every icon; the files by their name below `src/generated/`. */
export async function drawIcons(): Promise<Map<string, Uint8Array>> {
  const names = Object.keys(ICONS) as IconName[];
  return new Map(
    await Promise.all(
      names.map(async (name) => [`icons/${name}`, await drawIcon(name)] satisfies [string, Uint8Array]),
    ),
  );
}

/** Draws an icon as PNG. @throws Error when the source lacks its paper or its art */
export async function drawIcon(name: IconName): Promise<Uint8Array<ArrayBuffer>> {
  const { size, purpose } = ICONS[name];
  const source = iconSource(await readFile(ICON_SOURCE, 'utf8'), purpose);
  return compressPng(new Resvg(source, { fitTo: { mode: 'width', value: size } }).render().asPng());
}

/** The source for a purpose. Masks keep the inner 80 %: the art shrinks into it, the paper fills the square. */
export function iconSource(svg: string, purpose: Purpose): string {
  if (!/<rect id="paper"[^>]*rx="\d+"/.test(svg) || !svg.includes('<g id="art"')) {
    throw new Error(`${ICON_SOURCE} needs a <rect id="paper" rx="…"> and a <g id="art">`);
  }
  if (purpose === 'any') return svg;
  const inner = svg.replace(
    '<g id="art"',
    '<g id="art" transform="translate(32 32) scale(0.78) translate(-32 -32)"',
  );
  return purpose === 'maskable'
    ? inner.replace(/(<rect id="paper"[^>]*?) rx="\d+"/, '$1')
    : inner.replace(/<rect id="paper"[^>]*\/>/, '').replace(/#[0-9a-f]{6}/g, '#fff');
}
