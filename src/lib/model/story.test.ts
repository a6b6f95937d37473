import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locale.ts';
import { change, changeEntry, edited, remove } from './broken-story.ts';
import { describe as tell, StoryError } from './mistake.ts';
import type { StoryFiles } from './story-files.ts';
import { entry, findMistakes, loadStory } from './story.ts';

/** The error with which a story is refused. */
function refusal(files: StoryFiles): StoryError {
  try {
    loadStory(files, 'ar');
  } catch (error) {
    if (error instanceof StoryError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('A story with mistakes', () => {
  const broken = edited([
    changeEntry('claims.yaml', 'rome-place', '[S04, S05]', '[]'),
    change('text/en/motives.md', 'argues', 'proves'),
    remove('text/ar/cover.md'),
  ]);

  it.each(locales)('is not loaded in either language (%s)', (locale) => {
    expect(() => loadStory(broken, locale)).toThrow(StoryError);
  });

  it('is refused with every mistake, each on a line of its own', () => {
    const mistakes = findMistakes(broken);
    const error = refusal(broken);
    expect(mistakes.map(({ file }) => file).sort()).toEqual([
      'claims.yaml',
      'text/ar/cover.md',
      'text/en/motives.md',
    ]);
    expect(error.mistakes).toEqual(mistakes);
    expect(error.message.split('\n')).toEqual(['The story has 3 mistakes:', ...mistakes.map(tell)]);
  });
});

describe('An entry', () => {
  it('is found by its id, or is an error', () => {
    const entries = new Map([['a', 1]]);
    expect(entry(entries, 'a')).toBe(1);
    expect(() => entry(entries, 'b')).toThrow(RangeError);
  });
});
