import { describe, expect, it } from 'vitest';
import { element, escapeMarkup } from './markup';

describe('Markup', () => {
  it('is kept out of texts', () => {
    expect(escapeMarkup(`<b>&"'`)).toBe(`&lt;b&gt;&amp;&quot;'`);
  });

  it('has the attributes that are defined', () => {
    expect(element('a', { href: '?a&b', title: undefined, hidden: '' }, '<b>x</b>')).toBe(
      '<a href="?a&amp;b" hidden><b>x</b></a>',
    );
  });
});
