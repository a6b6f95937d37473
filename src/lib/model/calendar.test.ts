import { expect, it } from 'vitest';
import type { When } from '../i18n/when.ts';
import { byCalendar } from './calendar.ts';
import { readWhen } from './when.ts';

it('What has a date comes in the order of the calendar, and what has none last', () => {
  const written = ['undated', '2023-08-27', '2017', '2023-08', '2011/..', '2017-06/2018', '[..2017-12]'];
  const dates = written.flatMap((edtf): When[] => [readWhen(edtf)].filter((when) => when !== undefined));
  expect(dates.sort(byCalendar).map(({ edtf }) => edtf)).toEqual([
    '2011/..',
    '2017',
    '2017-06/2018',
    '[..2017-12]',
    '2023-08',
    '2023-08-27',
    'undated',
  ]);
});
