import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { answerAt, answersOf } from '../../src/build/hosts/answers';
import { siteOf } from '../../src/build/hosts/site-for-tests';
import { settingFrom } from '../../src/build/site/headers';
import { parseRecord } from '../../src/build/release/record';
import { modes, readOptions } from '../../src/lib/embed/protocol/frame-options';
import { themes } from '../../src/lib/embed/protocol/embed-messages';
import { readFilter, writeFilter } from '../../src/lib/page/claims/claim-filter';
import { meantBy } from '../../src/lib/reading/mend-fragment';
import { holds } from './fuzz';

const IDS = ['opening', 'rome', 'rhodes-2017', 'return-and-compensation', 'visit-2021'];
const isKnown = (id: string) => IDS.includes(id);

/** Something from a list, or any text; several, one after the other. */
const mixed = (...parts: string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 })
    .map((all) => all.join(''));

describe('A fragment', () => {
  const fragments = mixed(
    ...IDS,
    '#',
    '%23',
    '%',
    '%25',
    '?fbclid=',
    '&',
    '.',
    ')',
    '،',
    '\u200f',
    'ROME',
    '_',
    '-',
  );

  holds('leads to a part of the page that is there, or nowhere', fragments, (text) => {
    const id = meantBy(`#${text}`, isKnown);
    if (id === undefined) return;
    expect(isKnown(id)).toBe(true);
    expect(meantBy(`#${id}`, isKnown), 'it is mended once').toBeUndefined();
  });

  const known = fc.constantFrom(...IDS);
  const added = fc.constantFrom('', '.', ')', '),', '?fbclid=x', '&utm=x', '…', '»', '%', '%E0%A4%A', '?%zz');
  holds('is found again, whatever is added to it', fc.tuple(known, added), ([id, end]) => {
    expect(meantBy(`#${id}${end}`, isKnown)).toBe(end === '' ? undefined : id);
  });
});

describe('A query', () => {
  const queries = mixed(
    '?',
    '&',
    '=',
    'theme',
    'mode',
    'chapter',
    'window',
    'dark',
    'scroll',
    'rome',
    '740',
    '1e9',
    '%',
  );

  holds('gives a frame options that it has', queries, (query) => {
    const { theme, mode, chapter, window } = readOptions(query);
    expect(themes).toContain(theme);
    expect(modes).toContain(mode);
    expect(chapter ?? 'a').toMatch(/^[a-z0-9-]{1,64}$/);
    if (window !== undefined) expect(window >= 100 && window <= 10_000).toBe(true);
  });

  const values = new Set(['disputed', 'a b', 'ليبيا', '&', '100%']);
  const known = { status: values, voice: values, chapter: new Set(IDS), person: values };
  const searches = mixed(
    '?',
    '&',
    '=',
    'status',
    'voice',
    'chapter',
    'person',
    ...values,
    ...IDS,
    '__proto__',
  );
  holds('filters claims by values that occur, and reads back as it is written', searches, (search) => {
    const filter = readFilter(search, known);
    for (const value of Object.values(filter)) expect(values.has(value) || isKnown(value)).toBe(true);
    expect(readFilter(writeFilter(filter), known)).toEqual(filter);
  });
});

describe('A path', () => {
  const site = siteOf();
  const answers = answersOf(site, settingFrom({ ORIGIN: 'https://khuyut.example' }), '/base');
  const paths = mixed(
    '/',
    '/base',
    '/en',
    '/embed',
    '.js',
    '.br',
    'index.html',
    '_app/immutable/',
    '..',
    '.',
    '//',
    'a',
  );

  holds('is answered with a file of the site, a redirect to one, or 404', paths, (path) => {
    const answer = answerAt(answers, path, site);
    if (answer.status === 308) expect(answerAt(answers, answer.to, site).status).toBe(200);
    else expect(site.files).toContain(answer.file);
    expect(answer.headers).toMatchObject(answers.always);
  });
});

describe('The record of a release', () => {
  const names = mixed('/', '/embed.', '0123456789ab', '.js', '/_app/immutable/', '..', 'a');
  holds('names nothing outside of its folders', fc.dictionary(names, fc.constant('sha256-x')), (hashes) => {
    let record;
    try {
      record = parseRecord(JSON.stringify({ pinned: {}, releases: [hashes] }));
    } catch {
      return;
    }
    for (const file of Object.keys(record.releases[0] ?? {})) {
      expect(new URL(file, 'http://host').pathname).toMatch(/^\/_app\/immutable\/./);
    }
  });
});
