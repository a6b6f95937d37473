import { locales } from '../../i18n/locale.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Manifest } from '../manifest.ts';
import type { Mistake, Report } from '../mistake.ts';
import type { Parsed, Tables } from '../parse/parse.ts';
import { checkCorrections } from './corrections.ts';
import { checkDays } from './days.ts';
import { checkHomes } from './homes.ts';
import { checkIds } from './ids.ts';
import { checkLexicon } from './lexicon.ts';
import { checkManifest } from './manifest.ts';
import { checkMap } from './map.ts';
import { checkMarks } from './marks.ts';
import { checkReferences } from './references.ts';
import { checkRegions } from './regions.ts';
import { checkSources } from './sources.ts';
import { checkTableWords, checkTextWords } from './words.ts';

/** A story whose files could all be read. */
export interface Readable {
  manifest: Manifest;
  tables: Tables;
  texts: Parsed['texts'];
  lexicon: Lexicon;
}

/**
 * Checks how the files hang together: ids, marks, lengths, places and words.
 * @param folder the name of the story's folder
 */
export function check({ manifest, tables, texts, lexicon }: Readable, folder: string): Mistake[] {
  const mistakes: Mistake[] = [];
  const report: Report = (file, field, problem, remedy) => mistakes.push({ file, field, problem, remedy });
  checkManifest(manifest, folder, report);
  checkIds(tables, report);
  checkReferences(manifest, tables, report);
  checkHomes(tables, report);
  checkSources(manifest, tables, report);
  checkCorrections(tables, report);
  checkDays(manifest, tables, texts, report);
  checkMap(manifest, tables, report);
  checkRegions(manifest, tables, report);
  checkTableWords(manifest, tables, report);
  for (const locale of locales) {
    checkMarks(tables, texts[locale], report);
    checkTextWords(locale, texts[locale], report);
    checkLexicon(locale, lexicon[locale] ?? {}, { tables, texts: texts[locale] }, report);
  }
  return mistakes;
}
