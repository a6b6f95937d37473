import { describe, expect, it } from 'vitest';
import { isShown, readFilter, toggled, writeFilter } from './claim-filter';

const KNOWN = {
  status: new Set(['disputed', 'opinion']),
  voice: new Set(['article']),
  chapter: new Set(['rome']),
  person: new Set(['cohen']),
};
const CLAIM = ['status-disputed', 'voice-article', 'chapter-rome', 'person-cohen', 'person-levi'];

describe('The filter of claims', () => {
  it('is read from the address', () => {
    expect(readFilter('?status=disputed&person=cohen', KNOWN)).toEqual({
      status: 'disputed',
      person: 'cohen',
    });
  });

  it.each(['', '?', '?status=', '?status=nonsense', '?status=__proto__', '?stat=disputed', '?utm=1', '?%'])(
    'shows every claim for %j',
    (search) => {
      expect(readFilter(search, KNOWN)).toEqual({});
      expect(isShown({}, CLAIM)).toBe(true);
    },
  );

  it('is written so that it reads back', () => {
    const filter = { status: 'opinion', voice: 'article' };
    expect(writeFilter(filter)).toBe('?status=opinion&voice=article');
    expect(readFilter(writeFilter(filter), KNOWN)).toEqual(filter);
    expect(writeFilter({})).toBe('?');
  });

  it('takes back a value that is chosen again, and keeps the others', () => {
    const once = toggled({ voice: 'article' }, 'status', 'disputed');
    expect(once).toEqual({ voice: 'article', status: 'disputed' });
    expect(writeFilter(toggled(once, 'status', 'disputed'))).toBe('?voice=article');
  });

  it('shows a claim that has every value chosen', () => {
    expect(isShown({ status: 'disputed', person: 'levi' }, CLAIM)).toBe(true);
    expect(isShown({ status: 'disputed', person: 'luzon' }, CLAIM)).toBe(false);
    expect(isShown({ status: 'opinion' }, CLAIM)).toBe(false);
  });
});
