import { describe, expect, it } from 'vitest';
import { inlineHashes } from '../site/content-policy';
import { settingFrom } from '../site/headers';
import { answerAt, answersOf } from './answers';
import { headersFile } from './headers-file';
import { siteOf } from './site-for-tests';

const setting = settingFrom({});

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

/** All that the rules say of an address: exact ones, and those that end in a star. Some hosts let `/a/*` match `/a`. */
function sent(rules: Rule[], address: string): [string, string][] {
  const matches = (rule: string) =>
    rule.endsWith('*') ? `${address}/`.startsWith(rule.slice(0, -1)) : rule === address;
  return rules.flatMap(([rule, headers]) => (matches(rule) ? headers : []));
}

describe.each(['', '/base/path'])('The file for hosts, below “%s”', (base) => {
  const site = siteOf();
  const answers = answersOf(site, setting, base);
  const rules = parse(headersFile(answers, site));

  it.each([
    ...['/', '/index.html', '/en/', '/en', '/en/index.html', '/embed/', '/embed', '/embed/index.html'],
    ...['/embed/en/', '/partners/', '/partners', '/404.html', '/404', '/en/404.html'],
    ...['/embed.js', '/embed.0123456789ab.js', '/icons/1.png', '/icons/4.png', '/service-worker.js'],
  ])('says what is sent at %s', (address) => {
    // Some hosts answer every form of a page without a redirect.
    const form = address
      .replace(/index\.html$/, '')
      .replace(/^(\/[\w/]*\w)$/, (path) => (path === '/404' ? '/404.html' : `${path}/`));
    const expected = answerAt(answers, base + form, site);
    expect(Object.fromEntries(sent(rules, base + address))).toEqual(expected.headers);
  });

  it('says of hashed files what all have in common; hosts know their types', () => {
    const { headers } = answerAt(answers, `${base}/_app/immutable/a.js`, site);
    const others = Object.entries(headers).filter(([name]) => name !== 'Content-Type');
    const rule = sent(rules, `${base}/_app/immutable/x/y.woff2`);
    expect(Object.fromEntries(rule)).toEqual(Object.fromEntries(others));
  });

  it('says at every address below the path, known or not, what is always sent', () => {
    expect(Object.fromEntries(sent(rules, `${base}/nowhere`))).toEqual(answers.always);
  });

  it('says nothing twice of one address', () => {
    for (const [address] of rules) {
      const names = sent(rules, address.replace('*', 'x')).map(([name]) => name);
      expect(names, address).toEqual([...new Set(names)]);
    }
  });

  it('has one rule for a folder of which all is sent alike', () => {
    expect(rules.map(([address]) => address).filter((address) => address.includes('/icons/'))).toEqual([
      `${base}/icons/*`,
    ]);
  });

  it('admits in the pages of chapters what is in any of them, and in the page that is answered for an unknown one', () => {
    const chapters = ['one', 'two', 'three'].map((id): [string, string] => [
      `/c/${id}/index.html`,
      `<style>${id}</style>`,
    ]);
    const larger = siteOf({
      ...Object.fromEntries(chapters),
      '/en/c/one/index.html': '<style>other</style>',
    });
    const rulesOf = parse(headersFile(answersOf(larger, setting, base), larger));
    for (const address of ['/c/one/', '/c/two', '/c/nowhere']) {
      const policy = Object.fromEntries(sent(rulesOf, base + address))['Content-Security-Policy'] ?? '';
      for (const page of ['/c/one', '/c/two', '/404']) {
        for (const hash of inlineHashes(larger.pages.get(page) ?? '').styles) expect(policy).toContain(hash);
      }
      expect(policy).not.toContain(inlineHashes('<style>other</style>').styles[0]);
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
  const text = (site: ReturnType<typeof siteOf>) => headersFile(answersOf(site, setting), site);

  it('is refused for a line too long', () => {
    const styles = Array.from({ length: 40 }, (_, index) => `<style>${index}</style>`).join('');
    expect(() => text(siteOf({ '/long/index.html': styles }))).toThrow(/line of \d+ characters/);
  });

  it('is refused for too many rules', () => {
    const many = Array.from({ length: 100 }, (_, index): [string, string] => [`/${index}.png`, '']);
    expect(() => text(siteOf(Object.fromEntries(many)))).toThrow(/has 1\d\d rules/);
  });
});
