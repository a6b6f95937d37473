import { describe, expect, it } from 'vitest';
import { whenWords } from '../i18n/when.ts';
import { readWhen } from './when.ts';

const DATES: Record<string, readonly [ar: string, en: string]> = {
  '2023-08-27': ['27 أغسطس/آب 2023', '27 August 2023'],
  '2023-08': ['أغسطس/آب 2023', 'August 2023'],
  '2023': ['2023', '2023'],
  // What the parser's own formatter prints as 8/2023, as 1 August 2023 and as 2020.
  '2023-08~': ['نحو أغسطس/آب 2023', 'about August 2023'],
  '2023-08-XX': ['أغسطس/آب 2023', 'August 2023'],
  '2023-XX': ['2023', '2023'],
  '202X': ['بين 2020 و2029', 'between 2020 and 2029'],
  '2021?': ['2021 (غير مؤكّد)', '2021 (uncertain)'],
  '2021%': ['نحو 2021 (غير مؤكّد)', 'about 2021 (uncertain)'],
  '2011/..': ['منذ 2011', 'since 2011'],
  '[2011..]': ['منذ 2011', 'since 2011'],
  '../2023-08-27': ['27 أغسطس/آب 2023 أو قبله', '27 August 2023 or earlier'],
  '[..2023-08-27]': ['27 أغسطس/آب 2023 أو قبله', '27 August 2023 or earlier'],
  '2017-06/2017-07~': ['بين يونيو/حزيران 2017 ونحو يوليو/تموز 2017', 'between June 2017 and about July 2017'],
  undated: ['بلا تاريخ', 'undated'],
};

describe('A date of the story’s files', () => {
  it.each(Object.entries(DATES))('is said as precisely as it is known: %s', (edtf, words) => {
    const when = readWhen(edtf);
    expect(when && [whenWords(when, 'ar'), whenWords(when, 'en'), when.edtf]).toEqual([...words, edtf]);
  });

  it.each([
    ...['', '23', '1 July 2017', '2017-13', '2017-00', '2023-8', '0000', '-0001', 'Undated'],
    // No day of the calendar; the parser takes the second.
    ...['2017-06-31', '2023-02-29'],
    // Dates of ISO 8601-2 that have no words here.
    ...['XXXX', '2XXX', '2023-1X', '2023-~08', '2021-21', '2023-08-28T10:00:00Z', '[2021,2022]', '/2011'],
    ...['../..', '2023/2021', '2023/2023', '[..]', '201X/..'],
  ])('may not be “%s”', (edtf) => expect(readWhen(edtf)).toBeUndefined());
});
