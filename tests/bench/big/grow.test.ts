import { expect, it } from 'vitest';
import { realFiles } from '../../../src/lib/model/broken-story';
import { findMistakes, loadStory } from '../../../src/lib/model/story';
import { grow } from './grow';

const real = loadStory(realFiles, 'ar');

it('A grown story is whole, and has what was asked for', () => {
  const files = grow(realFiles, real, 100);
  expect(findMistakes(files)).toEqual([]);
  const story = loadStory(files, 'en');
  expect(story.chapters).toHaveLength(100);
  expect([story.claims.size, story.people.size, story.places.size]).toEqual([600, 80, 60]);
});

it('A story grows in proportion, and is the same each time', () => {
  const files = grow(realFiles, real, 50);
  expect(findMistakes(files)).toEqual([]);
  expect(loadStory(files, 'ar').claims.size).toBe(300);
  expect([...grow(realFiles, real, 50)]).toEqual([...files]);
});

it('A story that is long enough stays as it is', () => {
  expect([...grow(realFiles, real, real.chapters.length)]).toEqual([...realFiles]);
});
