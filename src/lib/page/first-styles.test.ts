import { describe, expect, it } from 'vitest';
import { withFirstStyles } from './first-styles';

const page = (css: string, later = '<style data-later-styles>.own{}</style>') =>
  `<html><head><style>:root{}</style><style>${css}</style></head><body>` +
  `<header class="cover wide" data-start><h1 id="title">x</h1><template><nav class="bar"></nav></template></header>` +
  `${later}<main><table class="card"></table></main></body></html>`;
const stylesOf = (html: string) =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css);
const first = (css: string) => stylesOf(withFirstStyles(page(css)))[1];

describe('The styles of a page’s beginning', () => {
  it('are followed by all styles after it, as they were', () => {
    const css = '.cover{color:red}.card{color:blue}';
    expect(stylesOf(withFirstStyles(page(css)))).toEqual([':root{}', '.cover{color:red}', `.own{}${css}`]);
  });

  it('are all there are where no place for the others is marked', () => {
    const whole = page('.card{}', '');
    expect(withFirstStyles(whole)).toBe(whole);
  });

  it.each([
    ['of its classes, elements, ids and attributes', '.cover h1#title,[data-start]{}'],
    ['of classes that script sets', '.to-pages .cover{}'],
    ['of what an element is not', '.cover:not(.card){}'],
    ['of one of several things', ':is(.card,.cover) h1{}'],
    ['of states', '.cover:hover::before{}'],
    ['for some screens', '@media (width>=60rem){.cover{}}'],
    ['of animations', '@keyframes rise{0%{opacity:0}}'],
    ['of fonts from elsewhere', '@font-face{src:url(a.woff2)}'],
  ])('has rules %s', (_, css) => {
    expect(first(css)).toBe(css);
  });

  it.each([
    ['of what comes later', '.card{}'],
    ['of elements that come later', '.cover table{}'],
    ['of what stands in templates', '.bar{}'],
    ['of several later things', ':is(.card,.bar) a{}'],
    ['for paper', '@media print{.cover{}}'],
    ['for some screens, of what comes later', '@media (width>=60rem){.card{}}'],
    ['of fonts within', '@font-face{src:url(data:font/woff2;base64,AA)}'],
  ])('has no rules %s', (_, css) => {
    expect(first(css)).toBe('');
  });

  it('leaves out what comes later of a rule for both', () => {
    expect(first('.card,.cover{}')).toBe('.cover{}');
  });
});
