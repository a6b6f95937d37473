import type { When } from '../i18n/when.ts';

/** In the order of the calendar: a year before its months, and what has no date last. */
export const byCalendar = (a: When, b: When): number => compare(startOf(a), startOf(b));

/** Sorts after every date. */
const NEVER = '~';

function startOf(when: When): string {
  switch (when.kind) {
    case 'undated':
      return NEVER;
    case 'between':
      return when.from.iso;
    default:
      return when.at.iso;
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
