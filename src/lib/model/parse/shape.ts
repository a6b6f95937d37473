import type { z } from 'zod';
import { locales } from '../../i18n/locale.ts';
import type { Mistake } from '../mistake.ts';

type Issue = z.core.$ZodIssue;

/** A value of the shape asked for, or what is wrong with it. */
export type Fitted<Value> = { data: Value } | { mistakes: Mistake[] };

/**
 * Checks the shape of a value read from a file.
 * @param name what the value is called in the file; none when it is the whole file
 */
export function fit<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  file: string,
  name?: string,
): Fitted<z.infer<Shape>> {
  const result = shape.safeParse(value, { reportInput: true, error: problemOf });
  if (result.success) return { data: result.data };
  return { mistakes: result.error.issues.map((issue) => mistakeOf(issue, file, name)) };
}

function mistakeOf(issue: Issue, file: string, name: string | undefined): Mistake {
  const path = [...(name === undefined ? [] : [name]), ...issue.path.map(String)];
  const field = path.length === 0 ? 'the file' : path.join('.');
  const language = locales.find((locale) => issue.path.at(-1) === locale);
  if (isMissing(issue) && language) {
    const words = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
    return { file, field, problem: 'the translation is missing', remedy: `Write the text in ${words} too.` };
  }
  if (isMissing(issue)) {
    return { file, field, problem: 'is missing', remedy: 'Write it as the neighbours of this entry do.' };
  }
  return { file, field, problem: issue.message, remedy: remedyOf(issue) };
}

/** A field left out, or one that has nothing after its colon. */
function isMissing({ code, input }: Issue): boolean {
  return (code === 'invalid_type' || code === 'invalid_value') && (input ?? undefined) === undefined;
}

/** What zod calls the kinds of values, in an editor's words. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'a set of fields',
  record: 'a set of fields',
  string: 'a text',
};

/** The problem in an editor's words, where the schema gives none of its own. */
function problemOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has a field that the story does not know: ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'has a key of the wrong form';
    case 'too_small':
      return issue.origin === 'number' ? `is less than ${Number(issue.minimum)}` : 'is empty';
    case 'too_big':
      return issue.origin === 'number' ? `is more than ${Number(issue.maximum)}` : 'is too long';
    default:
      return 'has the wrong form';
  }
}

function remedyOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'Correct its name, or remove it.';
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'Put it in quotes.';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'Write it.';
  return 'Give it a value of the form that its neighbours have.';
}
