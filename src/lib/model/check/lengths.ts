import type { Report } from '../mistake.ts';
import { countWords } from '../prose.ts';

/** What a card, a heading or the evidence sheet can hold, in words. */
const LIMITS = {
  paragraph: 60,
  note: 60,
  chapter: 150,
  title: 12,
  when: 12,
  map: 60,
  statement: 50,
  reports: 60,
  role: 40,
} as const;
export type Limited = keyof typeof LIMITS;

/** Checks that a text is not too long for where it is shown. */
export function checkLength(file: string, field: string, words: string, kind: Limited, report: Report): void {
  const count = countWords(words);
  const limit = LIMITS[kind];
  if (count <= limit) return;
  if (kind === 'chapter') {
    const problem = `has ${count} words, more than the ${limit} that a card holds`;
    report(file, field, problem, 'Shorten it, or make two chapters of it.');
  } else {
    report(file, field, `the ${kind} has ${count} words, more than ${limit}`, 'Split or shorten it.');
  }
}
