import type { z } from 'zod';
import { locales, type Locale } from '../../i18n/locale.ts';
import { LEXICON, type Lexicon } from '../lexicon.ts';
import { MANIFEST, type Manifest } from '../manifest.ts';
import type { Mistake } from '../mistake.ts';
import { chapterHead, coverHead, pageHead, shapes } from '../schema.ts';
import type { StoryFiles } from '../story-files.ts';
import { parseLexicon } from './lexicon.ts';
import { parseManifest } from './manifest.ts';
import { perFile } from './per-file.ts';
import { tableReader, type Table } from './table.ts';
import { textReader, type ReadText, type Text } from './text.ts';

type TableName = keyof typeof shapes;
export type Tables = { [Name in TableName]: z.infer<(typeof shapes)[Name]>[] };

/** The pages of text that every story has beside its chapters. */
export const pages = ['how-to-read', 'method', 'terminology', 'not-seen'] as const;
export type PageName = (typeof pages)[number];

/** All texts of an edition. */
export interface Texts {
  cover: Text<z.infer<typeof coverHead>>;
  pages: Record<PageName, Text<z.infer<typeof pageHead>>>;
  chapters: Map<string, Text<z.infer<typeof chapterHead>>>;
}

/** The texts of an edition that could be read. */
export interface ReadTexts {
  cover: Texts['cover'] | undefined;
  pages: Partial<Texts['pages']>;
  chapters: Texts['chapters'];
}

/** All that could be read, and what is wrong with the rest. */
export interface Parsed {
  manifest: Manifest | undefined;
  tables: Tables;
  texts: Record<Locale, ReadTexts>;
  /** How words are read aloud; an empty one where the story has none. */
  lexicon: Lexicon;
  mistakes: Mistake[];
}

const readers = {
  manifest: perFile(parseManifest),
  lexicon: perFile(parseLexicon),
  places: perFile(tableReader(shapes.places)),
  countries: perFile(tableReader(shapes.countries)),
  people: perFile(tableReader(shapes.people)),
  sources: perFile(tableReader(shapes.sources)),
  claims: perFile(tableReader(shapes.claims)),
  notes: perFile(tableReader(shapes.notes)),
  meetings: perFile(tableReader(shapes.meetings)),
  events: perFile(tableReader(shapes.events)),
  chapters: perFile(tableReader(shapes.chapters)),
  corrections: perFile(tableReader(shapes.corrections)),
  cover: perFile(textReader(coverHead)),
  page: perFile(textReader(pageHead)),
  chapter: perFile(textReader(chapterHead)),
};

/** Reads every file by itself: its syntax, its front matter, the shape of each entry. */
export function parse(files: StoryFiles): Parsed {
  const mistakes: Mistake[] = [];

  function read<Value>(file: string, reader: (source: string, file: string) => Value): Value | undefined {
    const source = files.get(file);
    if (source === undefined) mistakes.push(missing(file));
    return source === undefined ? undefined : reader(source, file);
  }

  function table<Entry>(name: TableName, reader: (source: string, file: string) => Table<Entry>): Entry[] {
    const found = read(`${name}.yaml`, reader);
    mistakes.push(...(found?.mistakes ?? []));
    return found?.entries ?? [];
  }

  const tables: Tables = {
    places: table('places', readers.places),
    countries: table('countries', readers.countries),
    people: table('people', readers.people),
    sources: table('sources', readers.sources),
    claims: table('claims', readers.claims),
    notes: table('notes', readers.notes),
    meetings: table('meetings', readers.meetings),
    events: table('events', readers.events),
    chapters: table('chapters', readers.chapters),
    corrections: table('corrections', readers.corrections),
  };
  const chapterIds = tables.chapters.map(({ id }) => id);

  function textsIn(locale: Locale): ReadTexts {
    function text<Head>(name: string, reader: (source: string, file: string) => ReadText<Head>) {
      const found = read(textFile(locale, name), reader);
      mistakes.push(...(found?.mistakes ?? []));
      return found?.text;
    }
    const readPages: ReadTexts['pages'] = {};
    for (const name of pages) {
      const page = text(name, readers.page);
      if (page) readPages[name] = page;
    }
    const chapters: Texts['chapters'] = new Map();
    for (const id of chapterIds) {
      const chapter = text(id, readers.chapter);
      if (chapter) chapters.set(id, chapter);
    }
    return { cover: text('cover', readers.cover), pages: readPages, chapters };
  }

  const manifest = read(MANIFEST, readers.manifest);
  if (manifest && 'mistakes' in manifest) mistakes.push(...manifest.mistakes);
  const texts = { ar: textsIn('ar'), en: textsIn('en') };
  const lexicon = readers.lexicon(files.get(LEXICON) ?? '', LEXICON);
  if ('mistakes' in lexicon) mistakes.push(...lexicon.mistakes);
  // With a chapter unread, its texts would look like strays.
  if (mistakes.every(({ file }) => file !== 'chapters.yaml')) mistakes.push(...strays(files, chapterIds));
  return {
    manifest: manifest && 'data' in manifest ? manifest.data : undefined,
    tables,
    texts,
    lexicon: 'data' in lexicon ? lexicon.data : {},
    mistakes,
  };
}

const textFile = (locale: Locale, name: string) => `text/${locale}/${name}.md`;

function missing(file: string): Mistake {
  const isText = file.startsWith('text/');
  return {
    file,
    field: 'the file',
    problem: isText ? 'is missing: every text exists in both languages' : 'is missing',
    remedy: 'Add it; the other files of its folder show its form.',
  };
}

function strays(files: StoryFiles, chapterIds: readonly string[]): Mistake[] {
  const expected = new Set([
    MANIFEST,
    LEXICON,
    ...Object.keys(shapes).map((name) => `${name}.yaml`),
    ...locales.flatMap((locale) => ['cover', ...pages, ...chapterIds].map((name) => textFile(locale, name))),
  ]);
  return [...files.keys()]
    .filter((file) => !expected.has(file))
    .map((file) => {
      const original = [...expected].find((one) => isCopy(file, one));
      return {
        file,
        field: 'the file',
        problem:
          original === undefined
            ? 'belongs to no chapter and no page of the story'
            : `is unknown, and looks like a copy of ${original}`,
        remedy:
          original === undefined
            ? 'Name it after a chapter of chapters.yaml, or remove it.'
            : 'Move what is new in it there, and remove it.',
      };
    });
}

/** Whether a file is named as desktops name a copy: `milan copy.md`, `milan (1).md`. */
function isCopy(file: string, original: string): boolean {
  const name = original.replace(/\.\w+$/, '');
  return file.startsWith(name) && /^[ _(]/.test(file.slice(name.length));
}
