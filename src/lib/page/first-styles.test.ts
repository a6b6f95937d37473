import { describe, expect, it } from 'vitest';
import { withFirstStyles } from './first-styles';

const page = (css: string, later = '<style data-later-styles>.own{}</style>') =>
  `<html lang="ar"><head><style>:root{}</style><style>${css}</style>` +
  `<script>classList.add('to-pages')</script></head><body>` +
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
    ['of its classes, elements, ids and attributes', '.cover h1#title,[data-start]{top:0}'],
    ['of classes that the head’s script sets', '.to-pages .cover{top:0}'],
    ['of what an element is not', '.cover:not(.card){top:0}'],
    ['of one of several things', ':is(.card,.cover) h1{top:0}'],
    ['of states', '.cover:hover::before{top:0}'],
    ['for some screens', '@media (width>=60rem){.cover{top:0}}'],
    ['of animations that are used', '.cover{animation:1s rise}@keyframes rise{0%{opacity:0}}'],
    ['of variables that are used', ':root{--a:1px}.cover{width:calc(var(--a) * 2)}'],
    ['of attributes that script sets', '[data-theme=dark] .cover{top:0}'],
    ['of its language', 'html:lang(ar){top:0}'],
    ['of other languages within', 'h1:lang(en){top:0}'],
    ['of fonts from elsewhere', '@font-face{font-family:A b;src:url(a.woff2)}.cover{font-family:A b}'],
  ])('has rules %s', (_, css) => {
    expect(first(css)).toBe(css);
  });

  it.each([
    ['of what comes later', '.card{top:0}'],
    ['of elements that come later', '.cover table{top:0}'],
    ['of what stands in templates', '.bar{top:0}'],
    ['of several later things', ':is(.card,.bar) a{top:0}'],
    ['of animations that are not used', '@keyframes rise{0%{opacity:0}}.card{animation:rise 1s}'],
    ['of variables that are not used', ':root{--a:1px}.card{width:var(--a)}'],
    ['of variables whose name begins as that of another', ':root{--a:1px}.card{width:var(--a-b)}'],
    ['for paper', '@media print{.cover{top:0}}'],
    ['for small paper', '@media print and (width<=15cm){.cover{top:0}}'],
    ['of sheets of paper', '@page{margin:1cm}'],
    ['for some screens, of what comes later', '@media (width>=60rem){.card{top:0}}'],
    ['of classes that are set later', '.exploring .cover{top:0}'],
    ['of pages in another language', 'html:lang(en){top:0}:root:lang(en){top:0}'],
    ['of fonts within', '@font-face{font-family:A;src:url(data:font/woff2;base64,AA)}'],
    ['of fonts that are not used', '@font-face{font-family:A;src:url(a.woff2)}.card{font-family:A}'],
  ])('has no rules %s', (_, css) => {
    expect(first(css)).toBe('');
  });

  it('leaves out what comes later of a rule for both', () => {
    expect(first('.card,.cover{top:0}')).toBe('.cover{top:0}');
  });
});
