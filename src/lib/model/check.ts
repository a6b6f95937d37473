import { locales } from '$lib/i18n/locale';
import { checkEntries } from './check-entries';
import { checkMap } from './check-map';
import { checkTableWords, checkTexts } from './check-texts';
import type { Mistake, Report } from './mistake';
import type { Parsed } from './parse';

/** Checks how the files hang together: ids, marks, lengths, places and words. */
export function check({ tables, texts }: Parsed): Mistake[] {
  const mistakes: Mistake[] = [];
  const report: Report = (file, field, problem, remedy) => mistakes.push({ file, field, problem, remedy });
  checkEntries(tables, report);
  checkMap(tables, report);
  checkTableWords(tables, report);
  for (const locale of locales) checkTexts(locale, tables, texts[locale], report);
  return mistakes;
}
