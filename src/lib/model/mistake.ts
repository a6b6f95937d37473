/** What is wrong in the story's files, told so that an editor can mend it. */
export interface Mistake {
  file: string;
  /** Where in the file: a path such as `rome.statement.en`, or a line's first words. */
  field: string;
  problem: string;
  remedy: string;
}

/** Notes a mistake. */
export type Report = (file: string, field: string, problem: string, remedy: string) => void;

/** One line for a terminal. */
export function describe({ file, field, problem, remedy }: Mistake): string {
  return `${file} › ${field}: ${problem}. ${remedy}`;
}
