import { expect, it } from 'vitest';
import { lastModified } from './last-modified.ts';

it.each([
  ['its publication', undefined, [], '2026-11-24'],
  ['its revision', '2026-11-29', [], '2026-11-29'],
  ['its newest correction', '2026-11-29', ['2027-01-02', '2026-12-01'], '2027-01-02'],
  ['its revision after a correction', '2027-02-01', ['2027-01-02'], '2027-02-01'],
])('A story is as new as %s', (_, revised, dates, day) => {
  const corrections = dates.map((date) => ({ date }));
  expect(lastModified({ published: '2026-11-24', revised }, corrections)).toBe(day);
});
