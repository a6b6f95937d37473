import { formatDate } from '../../i18n/formats.ts';
import { locales } from '../../i18n/locale.ts';
import { MANIFEST, type Manifest } from '../manifest.ts';
import type { Report } from '../mistake.ts';
import type { Parsed, Tables } from '../parse/parse.ts';
import { wordsOf } from '../prose.ts';

/** Checks that the days of the story follow each other, and that readers are told the day on which its sources were checked. */
export function checkDays(
  { checked, published, revised }: Manifest,
  { corrections }: Tables,
  texts: Parsed['texts'],
  report: Report,
): void {
  const early = `is before ${published}, the day of publication`;
  if (revised !== undefined && revised < published) {
    report(MANIFEST, 'revised', early, 'Correct the day, or leave the field out.');
  }
  for (const { date } of corrections) {
    if (date < published) report('corrections.yaml', date, early, 'Correct the day.');
  }
  for (const locale of locales) {
    const method = texts[locale].pages.method;
    const day = formatDate(checked, locale);
    if (!method || method.blocks.some((block) => wordsOf(block).includes(day))) continue;
    const problem = `does not name “${day}”, on which the sources were checked as ${MANIFEST} says`;
    report(method.file, 'the text', problem, 'Write the day there as it stands here.');
  }
}
