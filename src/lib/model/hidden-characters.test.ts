import { describe, expect, it } from 'vitest';
import { hasHidden, showHidden } from './hidden-characters.ts';

describe('What nobody sees', () => {
  it.each([
    ['a mark of direction', 'ro\u200Fme', 'ro[U+200F]me'],
    ['another, twice', '\u200Erome\u2066', '[U+200E]rome[U+2066]'],
    ['a byte order mark', '\uFEFFrome', '[U+FEFF]rome'],
    ['a soft hyphen', 'ro\u00ADme', 'ro[U+00AD]me'],
    ['a space that breaks no line', 'rome\u00A0', 'rome[U+00A0]'],
  ])('is shown: %s', (_, text, shown) => {
    expect(hasHidden(text)).toBe(true);
    expect(showHidden(text)).toBe(shown);
  });

  it('is not what has a form, in Arabic neither', () => {
    const text = 'التقيا في روما، عام 2023 — “there”';
    expect(hasHidden(text)).toBe(false);
    expect(showHidden(text)).toBe(text);
  });
});
