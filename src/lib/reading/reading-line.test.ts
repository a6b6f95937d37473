import { describe, expect, it } from 'vitest';
import { chapterAt } from './reading-line';

describe('The chapter being read', () => {
  it('is none before the first has reached the line', () => {
    expect(chapterAt([500, 1300, 2100], 400)).toBe(-1);
    expect(chapterAt([], 400)).toBe(-1);
  });

  it('is the last one whose top has passed the line', () => {
    expect(chapterAt([300, 1100, 1900], 400)).toBe(0);
    expect(chapterAt([-900, 100, 900], 400)).toBe(1);
    expect(chapterAt([-2900, -1900, -900], 400)).toBe(2);
  });

  it('changes as soon as a top is on the line', () => {
    expect(chapterAt([-400, 400], 400)).toBe(1);
    expect(chapterAt([-400, 400.5], 400)).toBe(0);
  });
});
