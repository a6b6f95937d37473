import { expect, it } from 'vitest';
import type { VersionInfo } from '../protocol/version-info';
import { standingOf } from './standing';

const saved = (...pages: string[]) => ({ bytes: 1, corrections: [], pages });
const altered = (...pages: string[]) => ({ pages, foundAt: 0 });

const EARLIER: VersionInfo = { bytes: 1, corrections: [] };

it.each([
  ['saved', saved('ar-1', 'en-1'), undefined, 'saved'],
  ['of an earlier version', saved('ar-2', 'en-1'), undefined, 'older'],
  ['saved, beside a newer one', saved('ar-1', 'en-1'), altered('ar-2', 'en-1'), 'outdated'],
  ['the newer one', saved('ar-0', 'en-1'), altered('ar-1', 'en-1'), 'unsaved'],
  ['the same in both', saved('ar-1', 'en-1'), altered('ar-1', 'en-2'), 'saved'],
  ['older than both', saved('ar-2', 'en-1'), altered('ar-3', 'en-1'), 'older'],
  ['of a version whose worker is silent', undefined, altered('ar-2'), 'saved'],
  ['one that an earlier worker does not name', EARLIER, undefined, 'saved'],
] as const)('A page that is %s', (_, version, newer, standing) => {
  expect(standingOf('ar-1', version, newer)).toBe(standing);
});

it('A page without a revision is told nothing', () => {
  expect(standingOf(undefined, saved('ar-1'), altered('ar-2'))).toBe('saved');
});
