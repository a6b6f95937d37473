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
 * Reads the lexicon of the site's story alone; an empty one where there is none.
 * @throws StoryError when it has the wrong form
 */
export async function readLexicon(): Promise<Lexicon> {
  const read = parseLexicon((await readStoryFiles()).get(LEXICON) ?? '');
  if ('mistakes' in read) throw new StoryError(read.mistakes);
  return read.data;
}
