import { plural } from '../i18n/plural.ts';
import { showHidden } from './hidden-characters.ts';

/** What is wrong in the story's files, in words that let an editor put it right. */
export interface Mistake {
  /** The path below the story's folder. */
  file: string;
  /** Where in the file: a path such as `some-claim.statement.en`, or the first words of a passage. */
  field: string;
  problem: string;
  remedy: string;
}

/** Takes note of a mistake. */
export type Report = (file: string, field: string, problem: string, remedy: string) => void;

/** A mistake as one line for a terminal, in which a mark of direction can be seen. */
export function describe({ file, field, problem, remedy }: Mistake): string {
  return showHidden(`${file} › ${field}: ${problem}. ${remedy}`);
}

/** How many mistakes there are, in words. */
export function countMistakes({ length }: readonly Mistake[]): string {
  return plural('en', length, { one: '# mistake', other: '# mistakes' });
}

/** The story's files cannot be published as they are. */
export class StoryError extends Error {
  constructor(readonly mistakes: readonly Mistake[]) {
    super(`The story has ${countMistakes(mistakes)}:\n${mistakes.map(describe).join('\n')}`);
  }
}
