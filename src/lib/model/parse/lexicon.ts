import type { Locale } from '../../i18n/locale.ts';
import { LEXICON, lexiconShape, type Lexicon } from '../lexicon.ts';
import { StoryError } from '../mistake.ts';
import { readStoryFiles } from '../story-files.ts';
import { fit, type Fitted } from './shape.ts';
import { readYaml } from './yaml.ts';

/** Reads the text of a lexicon. */
export function parseLexicon(source: string): Fitted<Lexicon> {
  const yaml = readYaml(source, LEXICON);
  return 'mistake' in yaml ? { mistakes: [yaml.mistake] } : fit(lexiconShape, yaml.value ?? {}, LEXICON);
}

/**
 * Reads the lexicon of the site's story alone, with nothing in it for a language that it does not have.
 * @throws StoryError when it has the wrong form
 */
export async function readLexicon(): Promise<Record<Locale, Readonly<Record<string, string>>>> {
  const read = parseLexicon((await readStoryFiles()).get(LEXICON) ?? '');
  if ('mistakes' in read) throw new StoryError(read.mistakes);
  return { ar: read.data.ar ?? {}, en: read.data.en ?? {} };
}
