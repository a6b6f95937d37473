import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** The Arabic alphabet with its hamza forms, the marks of vocalisation and Arabic punctuation. */
const ARABIC = `${range(0x621, 0x63a)}${range(0x640, 0x652)}\u0670\u0671،؛؟٪`;
/** What both editions share: digits and punctuation. */
const COMMON = ' 0123456789.,:;!?()[]/-–—…·×«»“”‘’\u00a0';
const LATIN = `${range(0x41, 0x5a)}${range(0x61, 0x7a)}&'"@éèíóüçğışöÉ`;

/**
 * The OpenType features that are kept: Arabic joining, placement of marks, kerning. Fractions and the like
 * are left out, and so is composition (ccmp): of a shadda and a vowel it makes a sign that takes room of its own
 * beside the letter.
 */
const FEATURES = {
  arabic: ['init', 'medi', 'fina', 'rlig', 'mark', 'mkmk', 'kern'],
  latin: ['liga', 'kern'],
};

/** The subsets of the story's typeface: which file each is cut from, and for which letters. */
export const SUBSETS: readonly Subset[] = [
  { name: 'markazi-common', source: 'latin', letters: COMMON },
  { name: 'markazi-arabic', source: 'arabic', letters: ARABIC },
  { name: 'markazi-latin', source: 'latin', letters: LATIN },
];

export interface Subset {
  name: string;
  source: keyof typeof FEATURES;
  letters: string;
}

/** Markazi Text's ascent and descent, in parts of its size. */
const ASCENT = 0.84;
const DESCENT = 0.36;

/**
 * System fonts that are shown until the typeface arrives, sized so that the same words take the same room.
 * `scale`: the width of the story's words in Markazi Text divided by their width in the other font, measured
 * with canvas `measureText` over all texts of the story, without spaces and punctuation, which are in the
 * styles and so in the typeface from the start.
 */
const FALLBACKS = [
  { name: 'Naskh Fallback', local: ['Noto Naskh Arabic', 'Noto Naskh Arabic UI'], scale: 0.88 },
  { name: 'Sans Arabic Fallback', local: ['Noto Sans Arabic', 'Noto Sans Arabic UI'], scale: 0.798 },
  { name: 'DejaVu Fallback', local: ['DejaVu Sans'], scale: 0.758 },
  { name: 'DejaVu Latin Fallback', local: ['DejaVu Serif'], scale: 0.663 },
  { name: 'Times Fallback', local: ['Times New Roman', 'Liberation Serif', 'Tinos'], scale: 0.848 },
  { name: 'Noto Serif Fallback', local: ['Noto Serif'], scale: 0.701 },
] as const;

function fallbackFace({ name, local, scale }: (typeof FALLBACKS)[number]): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  return (
    `@font-face { font-family: '${name}'; src: ${local.map((font) => `local('${font}')`).join(', ')}; ` +
    `size-adjust: ${percent(scale)}; ascent-override: ${percent(ASCENT / scale)}; ` +
    `descent-override: ${percent(DESCENT / scale)}; line-gap-override: 0%; }`
  );
}

/** `unicode-range` of a set of letters: the browser fetches a file only when one of them is shown. */
export function unicodeRange(letters: string): string {
  const points = [...new Set(Array.from(letters, (letter) => letter.codePointAt(0) ?? 0))].sort(
    (a, b) => a - b,
  );
  const spans: [number, number][] = [];
  for (const point of points) {
    const last = spans.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else spans.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return spans.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}

/** Cuts Markazi Text (OFL 1.1) down to a subset's letters. */
async function cut({ source, letters }: Subset): Promise<Uint8Array> {
  const path = createRequire(import.meta.url).resolve(
    `@fontsource-variable/markazi-text/files/markazi-text-${source}-wght-normal.woff2`,
  );
  return subsetFont(await readFile(path), letters, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES[source],
    variationAxes: { wght: { min: 400, max: 650 } },
  });
}

function ownFace({ letters }: Subset, url: string, display: 'swap' | 'optional'): string {
  return (
    `@font-face { font-family: 'Markazi Text'; font-weight: 400 650; font-display: ${display}; ` +
    `src: url('${url}') format('woff2'); unicode-range: ${unicodeRange(letters)}; }`
  );
}

/**
 * Makes the typeface's files and two style sheets that name them. A page of the story (`fonts.css`) shows its
 * typeface whenever it comes. It carries the letters that every edition needs, since for each font file that
 * arrives the browser lays out the whole page again. Every other page (`fonts-optional.css`) shows the typeface where it is at
 * hand, from the story or an earlier visit, and else stays in the fallback: nothing shifts, and nothing is carried twice.
 * @returns file names and contents
 */
export async function buildFonts(): Promise<Map<string, Uint8Array | string>> {
  const files = new Map<string, Uint8Array | string>();
  const story: string[] = [];
  const other: string[] = [];
  for (const subset of SUBSETS) {
    const font = await cut(subset);
    const file = `${subset.name}.woff2`;
    files.set(file, font);
    const inline = `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`;
    story.push(ownFace(subset, subset.letters === COMMON ? inline : `./${file}`, 'swap'));
    other.push(ownFace(subset, `./${file}?no-inline`, 'optional'));
  }
  const sheet = (own: readonly string[]) => `${[...own, ...FALLBACKS.map(fallbackFace)].join('\n')}\n`;
  files.set('fonts.css', sheet(story));
  files.set('fonts-optional.css', sheet(other));
  return files;
}
