import { describe, expect, it } from 'vitest';
import { plural } from './plural.ts';

describe('A number with its noun', () => {
  it.each([
    [1, 'دقيقة واحدة'],
    [2, 'دقيقتان'],
    [3, '3 دقائق'],
    [10, '10 دقائق'],
    [11, '11 دقيقة'],
    [99, '99 دقيقة'],
    [100, '100 دقيقة'],
    [103, '103 دقائق'],
  ])('is counted as Arabic does: %i', (count, words) => {
    const forms = { one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', other: '# دقيقة' };
    expect(plural('ar', count, forms)).toBe(words);
  });

  it.each([
    [0, 'no 0 mistakes'],
    [1, 'just 1 mistake'],
    [21, 'no 21 mistakes'],
  ])('is counted as English does: %i', (count, words) => {
    expect(plural('en', count, { one: 'just # mistake', other: 'no # mistakes' })).toBe(words);
  });

  it('takes the general form where there is no special one', () => {
    expect(plural('ar', 2, { other: '#' })).toBe('2');
  });
});
