import { expect, it } from 'vitest';
import { entryOf } from './entries';

it.each([
  ['/', 'story'],
  ['/en', 'story'],
  ['/404', 'story'],
  ['/en/404', 'story'],
  ['/embed', 'embed'],
  ['/embed/en', 'embed'],
  ['/embedded', 'story'],
  ['/partners', 'partners'],
  ['/en/partners/', 'partners'],
  ['/c/a-chapter', undefined],
  ['/en/c/a-chapter/', undefined],
  ['/claims', 'story'],
] as const)('%s has the script of “%s”', (address, entry) => {
  expect(entryOf(address)).toBe(entry);
});
