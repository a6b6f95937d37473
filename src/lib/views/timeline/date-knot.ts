import type { When } from '$lib/i18n/when';
import { precisionOf } from '$lib/evidence/dating-words';
import type { Dating } from '$lib/model/schema';

/** How the knot of a date is drawn: its outline by how precise it is, its form by who says so. */
export interface DateKnot {
  /** The longer, the less is known; open where no beginning or no end is known. */
  extent: 'day' | 'month' | 'span' | 'open-end' | 'open-start' | 'none';
  /** Round by the article, broken where only derived from it, cornered by other reports. */
  by: Dating;
  isApproximate: boolean;
  /** Where on a year the date that others give lies, from 0 to 1. */
  reportedAt: number | undefined;
}

/** Derives the knot of a date. */
export function dateKnotOf(when: When, dating: Dating, reported?: When): DateKnot {
  return {
    extent: extentOf(when),
    by: dating,
    isApproximate: when.kind === 'at' && (when.at.isApproximate || when.at.isUncertain),
    reportedAt: reported && partOfYear(when, reported),
  };
}

function extentOf(when: When): DateKnot['extent'] {
  switch (when.kind) {
    case 'undated':
      return 'none';
    case 'since':
      return 'open-end';
    case 'until':
      return 'open-start';
    case 'between':
      return 'span';
    case 'at': {
      const precision = precisionOf(when);
      return precision === 'day' || precision === 'month' ? precision : 'span';
    }
  }
}

/** Where in a year the middle of a month, or a day, of that same year lies. */
function partOfYear(year: When, date: When): number | undefined {
  if (year.kind !== 'at' || date.kind !== 'at' || precisionOf(year) !== 'year') return undefined;
  const [which, month, day = 15] = date.at.iso.split('-').map(Number);
  if (month === undefined || which !== Number(year.at.iso)) return undefined;
  return Math.round(((month - 1 + (day - 1) / 31) / 12) * 100) / 100;
}
