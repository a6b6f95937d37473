import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SIDES = 'left|right|top|bottom';
/** Declarations that name a side or an axis of the screen instead of one of the text. */
const PHYSICAL = new RegExp(
  `(?<=[{;\\s])(?:(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:${SIDES})(?:-(?:width|style|color))?` +
    `|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?(?:width|height))\\s*:(?!\\s*[\\d.]+\\w*\\))` +
    `|(?:text-align|float|clear)\\s*:\\s*(?:left|right)\\b`,
  'g',
);
/** What is styled: a style sheet, or the styles of a component, without comments and conditions. */
const stylesOf = (file: string, text: string) =>
  (file.endsWith('.css')
    ? text
    : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n')
  )
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@(?:media|container|supports)[^{]*/g, '');

const files = (await readdir('src', { recursive: true }))
  .filter((file) => /\.(?:css|svelte)$/.test(file) && !file.startsWith('generated'))
  .map((file) => join('src', file));

it('Styles name the sides of the text, not those of the screen', async () => {
  const found = await Promise.all(
    files.map(async (file) =>
      (stylesOf(file, await readFile(file, 'utf8')).match(PHYSICAL) ?? []).map((what) => `${file}: ${what}`),
    ),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(found.flat()).toEqual([]);
});

it.each([
  'a{left: 0}',
  'a { margin-top:1px }',
  'a { color: red; width: 3px }',
  'a { text-align: left }',
  'a { border-top-left-radius: 1px }',
])('%s is found', (css) => expect(css).toMatch(new RegExp(PHYSICAL.source)));

it.each([
  'a{inset-inline-start: 0}',
  'a { margin-block-start:1px }',
  'a { border-inline-width: 3px }',
  'a { stroke-width: 2 }',
])('%s is not', (css) => expect(css).not.toMatch(new RegExp(PHYSICAL.source)));
