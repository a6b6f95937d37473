import { describe, expect, it } from 'vitest';
import { ALWAYS, headersOf, settingFrom } from '../site/headers';
import { headersFile } from './headers-file';

const setting = settingFrom({});
const pages = new Map(
  ['/', '/en', '/embed', '/embed/en', '/partners', '/404', '/en/404'].map((page) => [
    page,
    `<style>${page}</style>`,
  ]),
);
const files = [
  '/_app/immutable/a.js',
  '/_headers',
  '/embed.js',
  '/en.html',
  '/icon.svg',
  '/index.html',
  '/service-worker.js',
];

type Rule = [address: string, headers: [name: string, value: string][]];

/** As hosts read it. */
function parse(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push([line, []]);
    else rules.at(-1)?.[1].push([name, value]);
  }
  return rules;
}

/** All that the rules say of an address: exact ones, and those that end in a star. */
function sent(rules: Rule[], address: string): [string, string][] {
  const matches = (rule: string) =>
    rule.endsWith('*') ? address.startsWith(rule.slice(0, -1)) : rule === address;
  return rules.flatMap(([rule, headers]) => (matches(rule) ? headers : []));
}

describe.each(['', '/base/path'])('The file for hosts, below “%s”', (base) => {
  const rules = parse(headersFile(files, pages, setting, base));

  it.each([
    ...['/', '/index.html', '/en', '/en/', '/en/index.html', '/embed', '/embed/', '/embed/index.html'],
    ...['/embed/en', '/embed/en/', '/partners', '/partners/', '/404', '/404.html', '/en/404', '/en/404.html'],
  ])('says what a page is sent with at %s', (address) => {
    const page = address.replace(/\/?(index)?(\.html)?$/, '') || '/';
    const html = pages.get(page);
    expect(html).toBeDefined();
    const expected = { ...ALWAYS, ...headersOf(address, html, setting) };
    expect(Object.fromEntries(sent(rules, base + address))).toEqual(expected);
  });

  it.each([
    '/_app/immutable/a.js',
    '/_app/immutable/x/y.woff2',
    '/embed.js',
    '/icon.svg',
    '/service-worker.js',
  ])('says what a file is sent with at %s', (address) => {
    const expected = { ...ALWAYS, ...headersOf(address, undefined, setting) };
    expect(Object.fromEntries(sent(rules, base + address))).toEqual(expected);
  });

  it('says at every address below the path, known or not, what is always sent', () => {
    expect(Object.fromEntries(sent(rules, `${base}/nowhere`))).toEqual(ALWAYS);
  });

  it('says nothing twice of one address', () => {
    for (const [address] of rules) {
      const names = sent(rules, address.replace('*', 'x')).map(([name]) => name);
      expect(names, address).toEqual([...new Set(names)]);
    }
  });

  it('has its home page without the slash too', () => {
    const home = rules
      .map(([address]) => address)
      .filter((address) => address === base || address === `${base}/`);
    expect(home).toEqual(base === '' ? ['/'] : [base, `${base}/`]);
  });
});

describe('A file that hosts would not take', () => {
  it('is refused for a line too long', () => {
    const styles = Array.from({ length: 40 }, (_, index) => `<style>${index}</style>`).join('');
    expect(() => headersFile([], new Map([['/', styles]]), setting)).toThrow(/line of \d+ characters/);
  });

  it('is refused for too many rules', () => {
    const many = Array.from({ length: 100 }, (_, index) => `/${index}.png`);
    expect(() => headersFile(many, new Map(), setting)).toThrow('102 rules');
  });
});
