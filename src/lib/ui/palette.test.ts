import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DAY, paletteStyles, SCHEMES, themeColours, type Scheme } from './palette';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it('The icon is drawn in the day’s colours', async () => {
  const icon = await readFile('static/icon.svg', 'utf8');
  expect(icon).toMatch(new RegExp(`<rect id="paper"[^>]* fill="${DAY.paper}"`));
  expect(new Set(icon.match(/#[0-9a-f]{3,8}\b/g))).toEqual(new Set([DAY.paper, DAY.thread]));
});

it('The sheet itself says where each scheme is shown, beside the day on screens only', () => {
  const [, day = '', chosen = '', system = ''] =
    /^<style>:root\{(.*?)\}@media screen\{(.*?)\}@media screen and \(prefers-color-scheme:dark\)\{(.*?)\}<\/style>$/.exec(
      paletteStyles,
    ) ?? [];
  const [, dark = '', sepia = ''] =
    /^:root\[data-theme=dark\]\{(.*?)\}:root\[data-theme=sepia\]\{(.*)\}$/.exec(chosen) ?? [];
  expect(system).toBe(`:root:not([data-theme]){${dark}}`);
  for (const [styles, palette] of [
    [day, SCHEMES.light],
    [dark, SCHEMES.dark],
    [sepia, SCHEMES.sepia],
  ] as const) {
    for (const name of Object.keys(DAY)) expect(styles.split(`--${name}:`), name).toHaveLength(2);
    expect(styles).toContain(`--paper:${palette.paper};`);
    expect(themeColours).toContain(`content="${palette.paper}"`);
  }
});

describe.each(Object.keys(SCHEMES) as Scheme[])('Contrast in “%s”', (scheme) => {
  const palette = SCHEMES[scheme];
  it.each(['ink', 'ink-soft', 'thread'] as const)('%s on paper is at least 7:1', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette[name], palette['paper-deep'])).toBeGreaterThanOrEqual(7);
  });
  it('words on the thread’s colour are at 7:1', () => {
    expect(contrast(palette['on-thread'], palette.thread)).toBeGreaterThanOrEqual(7);
  });
  it.each(['sea', 'land', 'region'] as const)('names on %s are at least 4.5:1', (ground) => {
    for (const name of ['ink', 'ink-soft', 'thread'] as const) {
      expect(contrast(palette[name], palette[ground]), name).toBeGreaterThanOrEqual(4.5);
    }
  });
});
