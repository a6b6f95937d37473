import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { locales, type Locale } from '$lib/i18n/locale';
import type { Mistake } from './mistake';
import { ProseError, readProse, splitDocument, type Block } from './prose';
import { chapterHead, coverHead, pageHead, shapes } from './schema';

/** The story's files: path below `src/stories/libya-contacts/` to text. */
export type StoryFiles = ReadonlyMap<string, string>;

type TableName = keyof typeof shapes;
export type Tables = { [Name in TableName]: z.infer<(typeof shapes)[Name]>[] };

/** A text file in one language. */
export interface Text<Head> {
  file: string;
  head: Head;
  blocks: Block[];
}

export const pages = ['how-to-read', 'method', 'terminology'] as const;
export type PageName = (typeof pages)[number];

export interface Texts {
  cover: Text<z.infer<typeof coverHead>>;
  pages: Record<PageName, Text<z.infer<typeof pageHead>>>;
  chapters: Map<string, Text<z.infer<typeof chapterHead>>>;
}

export interface Parsed {
  tables: Tables;
  /** Only the texts that could be read. */
  texts: Record<Locale, { [Key in keyof Texts]: Key extends 'chapters' ? Texts[Key] : Partial<Texts[Key]> }>;
  mistakes: Mistake[];
}

/** Reads every file by itself: syntax, front matter and the shape of each entry. */
export function parse(files: StoryFiles): Parsed {
  const mistakes: Mistake[] = [];
  const table = <Shape extends z.ZodType>(name: TableName, shape: Shape) =>
    readTable(files, `${name}.yaml`, shape, mistakes);
  const tables: Tables = {
    places: table('places', shapes.places),
    countries: table('countries', shapes.countries),
    people: table('people', shapes.people),
    sources: table('sources', shapes.sources),
    claims: table('claims', shapes.claims),
    notes: table('notes', shapes.notes),
    meetings: table('meetings', shapes.meetings),
    chapters: table('chapters', shapes.chapters),
    corrections: table('corrections', shapes.corrections),
  };
  const chapterIds = tables.chapters.map(({ id }) => id);
  const texts = { ar: readTexts('ar'), en: readTexts('en') };
  // With a chapter unread, its texts would look like strays.
  const chaptersRead = mistakes.every(({ file }) => file !== 'chapters.yaml');
  for (const file of chaptersRead ? files.keys() : []) {
    if (!expectedFiles(chapterIds).has(file)) {
      mistakes.push({
        file,
        field: 'the file',
        problem: 'belongs to no chapter and no page of the story',
        remedy: 'Name it after a chapter of chapters.yaml, or remove it.',
      });
    }
  }
  return { tables, texts, mistakes };

  function readTexts(locale: Locale): Parsed['texts'][Locale] {
    const text = <Shape extends z.ZodType>(name: string, shape: Shape) =>
      readText(files, `text/${locale}/${name}.md`, shape, mistakes);
    const chapters: Texts['chapters'] = new Map();
    for (const id of chapterIds) {
      const chapter = text(id, chapterHead);
      if (chapter) chapters.set(id, chapter);
    }
    return {
      cover: text('cover', coverHead) ?? {},
      pages: Object.fromEntries(
        pages.flatMap((name) => {
          const page = text(name, pageHead);
          return page ? [[name, page]] : [];
        }),
      ),
      chapters,
    };
  }
}

function expectedFiles(chapterIds: readonly string[]): Set<string> {
  const names = ['cover', ...pages, ...chapterIds];
  return new Set([
    ...Object.keys(shapes).map((name) => `${name}.yaml`),
    ...locales.flatMap((locale) => names.map((name) => `text/${locale}/${name}.md`)),
  ]);
}

/** What a story can do without. */
const OPTIONAL: ReadonlySet<string> = new Set(['corrections.yaml', 'notes.yaml', 'countries.yaml']);

function readTable<Shape extends z.ZodType>(
  files: StoryFiles,
  file: string,
  shape: Shape,
  mistakes: Mistake[],
): z.infer<Shape>[] {
  const source = files.get(file);
  if (source === undefined) {
    mistakes.push(missing(file));
    return [];
  }
  const value = readYaml(source, file, mistakes);
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    mistakes.push({
      file,
      field: 'the file',
      problem: 'is not a list',
      remedy: 'Begin every entry with “- ”.',
    });
    return [];
  }
  if (value.length === 0 && !OPTIONAL.has(file)) {
    mistakes.push({ file, field: 'the file', problem: 'is empty', remedy: 'Write its entries again.' });
  }
  return value.flatMap((entry: unknown, index) => {
    const result = shape.safeParse(entry);
    if (result.success) return [result.data];
    mistakes.push(...shapeMistakes(result.error, file, nameOf(entry, index)));
    return [];
  });
}

function readText<Shape extends z.ZodType>(
  files: StoryFiles,
  file: string,
  shape: Shape,
  mistakes: Mistake[],
): Text<z.infer<Shape>> | undefined {
  const source = files.get(file);
  if (source === undefined) {
    mistakes.push({ ...missing(file), problem: 'is missing: every text exists in both languages' });
    return undefined;
  }
  const document = splitDocument(source);
  if (!document) {
    mistakes.push({
      file,
      field: 'front matter',
      problem: 'is missing',
      remedy: 'Begin the file with a line “---”, the fields, and a second line “---”.',
    });
    return undefined;
  }
  const value = readYaml(document.head, file, mistakes, 2);
  if (value === undefined) return undefined;
  const head = shape.safeParse(value);
  if (!head.success) mistakes.push(...shapeMistakes(head.error, file, 'front matter'));
  try {
    const blocks = readProse(document.body);
    if (blocks.length === 0) {
      mistakes.push({
        file,
        field: 'the text',
        problem: 'is empty',
        remedy: 'Write it, in this language too.',
      });
    }
    return head.success ? { file, head: head.data, blocks } : undefined;
  } catch (error) {
    if (!(error instanceof ProseError)) throw error;
    mistakes.push({
      file,
      field: error.excerpt,
      problem: error.message,
      remedy: 'Use paragraphs, [sentence](claim:id) and “> [!note id]” only.',
    });
    return undefined;
  }
}

/** @param firstLine the line of the file on which the YAML begins */
function readYaml(source: string, file: string, mistakes: Mistake[], firstLine = 1): unknown {
  try {
    return parseYaml(source) ?? [];
  } catch (error) {
    // A text that begins with an asterisk is an alias to YAML, and an unknown one a ReferenceError.
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error;
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    mistakes.push({
      file,
      field: line === undefined ? 'the file' : `line ${line + firstLine - 1}`,
      problem: `is not YAML (${error.message.split('\n')[0] ?? ''})`,
      remedy:
        'Check the indentation, that no field is there twice, and quote texts that hold a colon, a number sign or an asterisk.',
    });
    return undefined;
  }
}

const missing = (file: string): Mistake => ({
  file,
  field: 'the file',
  problem: 'is missing',
  remedy: 'Add it; the other files of its folder show its form.',
});

function nameOf(entry: unknown, index: number): string {
  const id = entry !== null && typeof entry === 'object' && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : `entry ${index + 1}`;
}

function shapeMistakes(error: z.ZodError, file: string, entry: string): Mistake[] {
  return error.issues.map((issue) => {
    const field = [entry, ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys') {
      return {
        file,
        field,
        problem: `has a field that the story does not know: ${issue.keys.join(', ')}`,
        remedy: 'Correct its name, or remove it.',
      };
    }
    const language = locales.find((locale) => issue.path.at(-1) === locale);
    const isMissing = issue.code === 'invalid_type' && /received (?:undefined|null)$/.test(issue.message);
    if (isMissing && language) {
      return {
        file,
        field,
        problem: 'the translation is missing',
        remedy: `Write the text in ${language === 'ar' ? 'Arabic' : 'English'} too.`,
      };
    }
    if (isMissing) {
      return { file, field, problem: 'is missing', remedy: 'Write it as the neighbours of this entry do.' };
    }
    if (issue.code === 'invalid_type' && /expected string/.test(issue.message)) {
      return { file, field, problem: 'is not a text', remedy: 'Put it in quotes.' };
    }
    return {
      file,
      field,
      problem: issue.message.charAt(0).toLowerCase() + issue.message.slice(1),
      remedy: 'Give it a value of the form that its neighbours have.',
    };
  });
}
