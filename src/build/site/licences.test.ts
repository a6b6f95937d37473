import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licencesText, SHIPPED } from './licences';

/** What is imported below `lib` for the build alone: it reads and checks the story, and writes its pages. */
const BUILD_ONLY = ['edtf', 'marked', 'yaml', 'zod', 'topojson-client', 'postcss', '@sveltejs/kit'];

/** The packages that modules of the site import, types apart. */
function importedBelow(folder: string): Set<string> {
  const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ parentPath }) => !parentPath.endsWith('fakes'))
    .filter(({ name }) => /\.(?:ts|svelte)$/.test(name) && !/\.(?:test|d)\.ts$/.test(name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    // What stories are broken with in tests.
    .filter((source) => !source.includes("from 'vitest'"));
  const imports = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /(?:^|\s)import\s+(?!type\b)(?:[^;'"]*\sfrom\s+)?['"]([^'"]+)['"]|import\('([^']+)'\)/g,
      ),
    ].map(([, name = '', later = '']) => name || later),
  );
  return new Set(imports.flatMap((name) => /^(?!\$|node:)((?:@[\w-]+\/)?[\w-]+)/.exec(name)?.[1] ?? []));
}

it('Whatever the site’s own modules import is named, or is for the build alone', () => {
  const imported = [...importedBelow('src/lib'), ...importedBelow('src/entries')];
  expect(imported.length).toBeGreaterThan(4);
  const known: readonly string[] = [...SHIPPED, ...BUILD_ONLY];
  expect(imported.filter((name) => !known.includes(name))).toEqual([]);
});

it('The list has the terms of each, and the site’s own', async () => {
  const text = await licencesText();
  for (const name of SHIPPED)
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'));
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toMatch(/^Khuyut\n\nMIT License/);
});
