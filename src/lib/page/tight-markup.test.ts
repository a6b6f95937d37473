import { expect, it } from 'vitest';
import { tightMarkup } from './tight-markup';

it.each([
  ['an attribute without a value', '<nav hidden="" data-bar="">', '<nav hidden data-bar>'],
  ['a void element', '<meta charset="utf-8" /><br/>', '<meta charset="utf-8"><br>'],
  ['a tag of several lines', '<html\n  lang="ar"\n  dir="rtl"\n>', '<html lang="ar" dir="rtl" >'],
  ['indented elements', '<p>a</p>\n\n    <p>b</p>', '<p>a</p>\n<p>b</p>'],
])('%s takes fewer bytes', (_, html, tight) => {
  expect(tightMarkup(html)).toBe(tight);
});

it.each([
  ['words and the space around them', '<p>a  <b>b</b> <i>c</i>\n  d = ""</p>'],
  ['a shape, which has to close itself', '<svg><path d="M0 0"/><use href="#a"/></svg>'],
  ['a script', '<script>if (a <b && c==""  && d>\n  <e) f()</script>'],
  ['a style', '<style>/* <b  c=""> */</style>'],
  ['the value of an attribute', '<a href="/?a=1" title="x = 1">'],
])('%s stays as it is', (_, html) => {
  expect(tightMarkup(html)).toBe(html);
});
