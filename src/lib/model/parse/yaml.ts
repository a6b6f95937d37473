import { LineCounter, parseDocument, visit, type ErrorCode } from 'yaml';
import type { Mistake } from '../mistake.ts';

/** What editors get wrong most often, by the parser's code for it. */
const PROBLEMS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'a line is not indented as its neighbours are, or a bracket before it is not closed',
  BAD_SCALAR_START: 'a text begins with a sign that needs quotes around it',
  BLOCK_AS_IMPLICIT_KEY: 'a text has a colon and no quotes around it, or a line is indented too far',
  DUPLICATE_KEY: 'a field is there twice',
  MISSING_CHAR: 'a bracket, a quotation mark, a colon or the dash before an entry is missing',
  MULTILINE_IMPLICIT_KEY: 'a line has no field name with a colon after it',
  TAB_AS_INDENT: 'a line begins with a tab',
  UNEXPECTED_TOKEN: 'a text ends before its line does, at a quotation mark or a bracket',
};

/**
 * Reads YAML. An empty text is null.
 * @param firstLine the line of the file on which the YAML begins
 */
export function readYaml(
  source: string,
  file: string,
  firstLine = 1,
): { value: unknown } | { mistake: Mistake } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const notYaml = (offset: number, problem: string) => ({
    mistake: {
      file,
      field: `line ${lines.linePos(offset).line + firstLine - 1}`,
      problem: `is not YAML: ${problem}`,
      remedy: 'Check the indentation, and put texts with a colon, a number sign or an asterisk in quotes.',
    },
  });
  const [error] = document.errors;
  if (error) return notYaml(error.pos[0], PROBLEMS[error.code] ?? error.code);
  let stray: number | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document)) stray ??= alias.range?.[0] ?? 0;
    },
  });
  // To YAML an asterisk refers to a value that has a name, which no file of a story gives.
  if (stray !== undefined) return notYaml(stray, 'a text begins with an asterisk');
  return { value: document.toJS() as unknown };
}
