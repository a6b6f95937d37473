import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const PACKAGE = z.object({
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.string()),
});

it('Every dependency is in CONTRIBUTING.md with its reason, and nothing else is', () => {
  const { devDependencies, overrides } = PACKAGE.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('\n## Dependencies\n');
  const firstCells = [...section.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
  const listed = firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const names = [...Object.keys(devDependencies), ...Object.keys(overrides)];
  expect(
    names.filter((name) => !listed.includes(name)),
    'without a reason',
  ).toEqual([]);
  const files = ['overrides', 'adapter-static'];
  expect(
    listed.filter((name = '') => !names.includes(name) && !files.includes(name)),
    'not installed',
  ).toEqual([]);
});
