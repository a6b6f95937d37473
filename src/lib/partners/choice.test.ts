import { describe, expect, it } from 'vitest';
import { HEIGHT, usualChoice } from '$lib/embed/code/snippet';
import { choiceOf } from './choice';

function chosen(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return choiceOf(form, 'en');
}

describe('What the form chooses', () => {
  it('is the usual where a field is empty, missing or not on offer', () => {
    expect(chosen({})).toEqual(usualChoice('en'));
    expect(chosen({ lang: '', theme: '', chapter: '', mode: '', height: '' })).toEqual(usualChoice('en'));
    expect(chosen({ lang: 'fr', theme: 'sepia', mode: 'fly', height: 'tall' })).toEqual(usualChoice('en'));
  });

  it('is what the fields hold', () => {
    const fields = { lang: 'ar', theme: 'dark', chapter: 'rome', mode: 'step' };
    expect(chosen({ ...fields, height: '480' })).toEqual({ ...fields, height: 480 });
  });

  it.each([
    ['6', HEIGHT.least],
    ['-1', HEIGHT.least],
    ['480.6', 481],
    ['99999', HEIGHT.most],
    [' ', HEIGHT.usual],
    ['1e400', HEIGHT.usual],
  ])('a height of “%s” is %i px', (height, px) => expect(chosen({ height }).height).toBe(px));
});
