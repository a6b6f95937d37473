import { describe, expect, it } from 'vitest';
import { cacheName, isCacheOf } from './cache-names';

const ROOT = 'https://example.org/';
const BELOW = 'https://example.org/stories/';

describe('The name of a cache', () => {
  it('differs by scope and by story', () => {
    const names = [ROOT, BELOW].flatMap((scope) => ['one', 'two'].map((story) => cacheName(scope, story)));
    expect(new Set(names).size).toBe(4);
  });

  it.each([ROOT, BELOW])('belongs to its scope %s alone, with the story’s id or without', (scope) => {
    const other = scope === ROOT ? BELOW : ROOT;
    for (const name of [`khuyut ${scope}`, cacheName(scope, 'one'), cacheName(scope, 'two')]) {
      expect(isCacheOf(scope, name)).toBe(true);
      expect(isCacheOf(other, name)).toBe(false);
    }
  });
});
