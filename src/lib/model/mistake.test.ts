import { describe, expect, it } from 'vitest';
import { countMistakes, describe as tell, StoryError } from './mistake.ts';

const mistake = { file: 'a.yaml', field: 'b.c', problem: 'is missing', remedy: 'Add it.' };

describe('A mistake', () => {
  it('is told on one line', () => expect(tell(mistake)).toBe('a.yaml › b.c: is missing. Add it.'));

  it('shows a hidden mark in an id', () => {
    expect(tell({ ...mistake, field: 'ro\u200Fme.id' })).toContain('ro[U+200F]me.id');
  });

  it('is counted', () => {
    expect([[], [mistake], [mistake, mistake]].map(countMistakes)).toEqual([
      '0 mistakes',
      '1 mistake',
      '2 mistakes',
    ]);
  });
});

describe('A story that cannot be published', () => {
  it('is refused with each mistake on a line of its own', () => {
    expect(new StoryError([mistake]).message).toBe(`The story has 1 mistake:\n${tell(mistake)}`);
  });
});
