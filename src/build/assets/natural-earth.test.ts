import { describe, expect, it } from 'vitest';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import { DISPUTED_LINES } from './disputed-lines';
import { findUnknownCountries, readWorld, unwrap } from './natural-earth';

describe('A ring across the date line', () => {
  it.each([
    ['lies west of the date line', [170, 175, 170], [170, 175, 170]],
    ['lies east of it', [-175, -170, -175], [-175, -170, -175]],
    ['crosses it from the west', [170, -170, 170], [170, 190, 170]],
    ['crosses it from the east', [-170, 30, 170, -170], [190, 30, 170, 190]],
  ])('runs on where a ring %s', (_, ring, unwrapped) => {
    expect(unwrap(ring.map((lon) => [lon, 60]))).toEqual(unwrapped.map((lon) => [lon, 60]));
  });
});

describe('Natural Earth', async () => {
  const world = await readWorld();
  const names = world.features.map(({ properties }) => properties.name);

  it('has every country of the story’s regions', () => {
    const { regions } = loadStory(realFiles, 'ar').manifest;
    expect(findUnknownCountries(regions, world)).toEqual([]);
  });

  it('has every country that is named beside a disputed line', () => {
    for (const name of DISPUTED_LINES.flat()) expect(names).toContain(name);
  });
});
