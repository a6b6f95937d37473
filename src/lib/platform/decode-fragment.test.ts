import { expect, test } from 'vitest';
import { decodeFragment } from './decode-fragment';

test.each([
  ['rome', 'rome'],
  ['%D8%B1%D9%88%D9%85%D8%A7', 'روما'],
  ['%', '%'],
  ['%E0%A4%A', '%E0%A4%A'],
])('a fragment %s is read as %s', (fragment, text) => {
  expect(decodeFragment(fragment)).toBe(text);
});
