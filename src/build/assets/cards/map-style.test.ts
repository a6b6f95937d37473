import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { DAY } from '../../../lib/ui/palette';
import { MAP_STYLES, mapStyle, mix } from './map-style';

it('Colours and widths of a page become those of a drawing at its scale', () => {
  const css = '/* x */ .a { fill: var(--land); stroke-width: 2.4px; stroke-dasharray: 9px 7px; }';
  expect(mapStyle(css, 10)).toBe(
    `.a { fill: ${DAY.land}; stroke-width: 24.00; stroke-dasharray: 90.00 70.00; }`,
  );
});

it('What needs a browser is left out, and nothing beside it', () => {
  const css = `.a:not(.b) { x: y; }
    @media print { .c { x: y; } .d:is(.e) { x: y; } }
    .f { x: y; }`;
  expect(mapStyle(css, 1)).toBe('.f { x: y; }');
});

it('A colour that the palette lacks is refused', () => {
  expect(() => mapStyle('.a { fill: var(--nowhere); }', 1)).toThrow('--nowhere');
});

it('Two colours are mixed as browsers do', () => {
  expect(mix('#ff0000', '#0000ff', 0.5)).toBe('#800080');
  expect(mix('#ffffff', '#000000', 1)).toBe('#ffffff');
});

it('The map’s own styles leave nothing that a drawing cannot have', async () => {
  const css = mapStyle(await readFile(MAP_STYLES, 'utf8'), 3);
  expect(css).not.toMatch(/var\(|color-mix|px|@|:not|:is/);
  for (const rule of ['.land', '.strand.dashed', '.knot', '.casing', '.region.strong']) {
    expect(css).toContain(rule);
  }
});
