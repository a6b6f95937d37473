import { describe, expect, it } from 'vitest';
import { usualChoice } from '$lib/embed/code/snippet';
import { choiceOf } from './choice';

const chosen = (fields: Record<string, string>) => choiceOf((name) => fields[name] ?? '', 'en');

describe('What a form chooses', () => {
  it('is the usual where it says nothing, or nothing of the kind', () => {
    expect(chosen({})).toEqual(usualChoice('en'));
    expect(chosen({ lang: 'fr', theme: 'sepia', mode: 'fly', height: 'tall' })).toEqual(usualChoice('en'));
  });

  it('is what it says', () => {
    const fields = { lang: 'ar', theme: 'dark', chapter: 'rome', mode: 'step' };
    expect(chosen({ ...fields, height: '480' })).toEqual({ ...fields, height: 480 });
  });

  it.each([
    ['6', 360],
    ['-1', 360],
    ['480.6', 481],
    ['99999', 2000],
    ['', 640],
    [' ', 640],
    ['1e400', 640],
  ])('a height of “%s” is %i px', (height, px) => expect(chosen({ height }).height).toBe(px));
});
