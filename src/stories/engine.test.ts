import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '$lib/model/broken-story';
import { parse } from '$lib/model/parse/parse';
import { STORY_ID } from '$lib/model/story-id';

const { manifest, tables } = parse(realFiles);
const { places, countries, people, sources, claims, notes, meetings, events, chapters } = tables;
const ids = new Set([
  STORY_ID,
  ...[places, countries, people, sources, claims, notes, meetings, events, chapters]
    .flat()
    .map(({ id }) => id),
  ...Object.keys(manifest?.regions ?? {}),
  ...Object.keys(manifest?.sides ?? {}),
]);

/** Files that may hold words which are ids of the story too, and why. */
const EXEMPT: ReadonlySet<string> = new Set([
  // Names the site's story, and nothing in it.
  'src/lib/model/story-id.ts',
  // Names countries as Natural Earth does.
  'src/build/assets/disputed-lines.ts',
]);

/** What only tests import says so in its first line. */
const isOfTests = (file: string, text: string) =>
  file.endsWith('.test.ts') || text.startsWith('// For tests only');

/** The ids in a text as whole words, capital letters or not: a comment counts, and so does a constant. */
function idsIn(text: string): string[] {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
  return [...ids].filter((id) => words.has(id.toLowerCase()));
}

async function readEngine(): Promise<[file: string, text: string][]> {
  const files = (await readdir('src', { recursive: true }))
    .map((file) => join('src', file).replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|mjs|svelte|css|html)$/.test(file))
    .filter((file) => !file.startsWith('src/stories/') && !file.startsWith('src/generated/'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.map((file, i) => [file, texts[i] ?? '']);
}

describe('The engine', () => {
  it('names nothing of the story', async () => {
    const engine = (await readEngine()).filter(([file, text]) => !isOfTests(file, text));
    expect(engine.length).toBeGreaterThan(150);
    const found = engine
      .filter(([file]) => !EXEMPT.has(file))
      .flatMap(([file, text]) => idsIn(text).map((id) => `${file} names “${id}”`));
    expect(found).toEqual([]);
  });
});

describe('An id of the story', () => {
  it.each([
    ['a text', "const first = 'rome';", ['rome']],
    ['a class', '.region.occupied-territories { fill: red }', ['occupied-territories']],
    ['a constant', 'const OPENING = 0.9;', ['opening']],
    ['a comment', '// such as S05', ['S05']],
    ['the path of the folder', 'src/stories/libya-contacts/text', ['libya-contacts']],
  ])('is found in %s', (_, text, found) => expect(idsIn(text)).toEqual(found));

  it.each(['chrome', 'before-rome-2', 'openings', 'S055'])('is not found in %s', (text) => {
    expect(idsIn(text)).toEqual([]);
  });
});
