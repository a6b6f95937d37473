import { describe, expect, it } from 'vitest';
import { readManifest } from '$lib/model/parse/manifest';
import { EXPLORABLE, EXTENT } from '$lib/views/map/geometry/extent';

describe('The limits of the live map', () => {
  it('are those of the manifest', async () => {
    const { map } = await readManifest();
    expect(EXTENT).toEqual(map.extent);
    expect(EXPLORABLE).toEqual(map.explore);
  });
});
