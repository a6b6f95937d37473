import { describe, expect, it } from 'vitest';
import { isAnchor } from './anchor';

describe('A stored place', () => {
  it('is one with a chapter, a block and a distance', () => {
    expect(isAnchor({ chapter: 'rome', block: 0, past: -12.5 })).toBe(true);
  });

  it.each([
    null,
    undefined,
    'rome',
    [],
    {},
    { chapter: 'rome', block: -1, past: 0 },
    { chapter: 'rome', block: 0.5, past: 0 },
    { chapter: 'rome', block: 0, past: Infinity },
    { chapter: 4, block: 0, past: 0 },
    { chapter: 'rome', block: '0', past: 0 },
  ])('is not %j', (value) => expect(isAnchor(value)).toBe(false));
});
