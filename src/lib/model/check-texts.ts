import { locales, type Locale, type Localized } from '$lib/i18n/locale';
import type { Report } from './mistake';
import type { Parsed, Tables, Text } from './parse';
import { countWords, wordsOf } from './prose';
import { wrongIn } from './wording';

/** Any text: each field of its front matter holds words. */
type AnyText = Text<Readonly<Record<string, string>>>;

/** What a card, a heading or a note can hold, in words. */
const LIMITS = {
  paragraph: 60,
  note: 60,
  chapter: 150,
  title: 12,
  when: 12,
  map: 60,
  statement: 50,
  role: 40,
} as const;

/** Checks the texts of an edition: marks, lengths and words. */
export function checkTexts(
  locale: Locale,
  tables: Tables,
  texts: Parsed['texts'][Locale],
  report: Report,
): void {
  for (const chapter of tables.chapters) {
    const text = texts.chapters.get(chapter.id);
    if (!text) continue;
    checkMarks(text, chapter.claims, 'claim', tables.claims, report);
    checkMarks(text, chapter.notes, 'note', tables.notes, report);
    const words = countWords(
      text.blocks
        .filter(({ kind }) => kind === 'paragraph')
        .map(wordsOf)
        .join(' '),
    );
    if (words > LIMITS.chapter) {
      report(
        text.file,
        'the text',
        `has ${words} words, more than the ${LIMITS.chapter} that a card holds`,
        'Shorten it, or make two chapters of it.',
      );
    }
    for (const name of ['title', 'when', 'map'] as const) {
      checkLength(text.file, `front matter.${name}`, text.head[name], name, report);
    }
    checkWords(locale, text, report);
  }
  const others: AnyText[] = Object.values(texts.pages);
  for (const text of isRead(texts.cover) ? [texts.cover, ...others] : others) {
    checkMarks(text, [], 'claim', tables.claims, report);
    checkMarks(text, [], 'note', tables.notes, report);
    checkWords(locale, text, report);
  }
}

function isRead<Head>(text: Partial<Text<Head>>): text is Text<Head> {
  return text.head !== undefined;
}

function checkMarks(
  text: AnyText,
  expected: readonly string[],
  kind: 'claim' | 'note',
  known: readonly { id: string }[],
  report: Report,
): void {
  const found = text.blocks.flatMap((block) => {
    if (block.kind === 'note') return kind === 'note' ? [block.id] : [];
    return kind === 'claim' ? block.spans.flatMap((span) => (span.kind === 'claim' ? [span.id] : [])) : [];
  });
  for (const id of expected) {
    const count = found.filter((other) => other === id).length;
    if (count === 0) {
      const mark = kind === 'claim' ? `[sentence](claim:${id})` : `> [!note ${id}]`;
      report(text.file, id, `the ${kind} has no place in the text`, `Mark it: ${mark}.`);
    }
    if (count > 1) report(text.file, id, `the ${kind} is marked ${count} times`, 'Mark it once.');
  }
  for (const id of new Set(found)) {
    if (expected.includes(id)) continue;
    const problem = known.some((entry) => entry.id === id)
      ? `the ${kind} belongs to another chapter`
      : `${kind}s.yaml does not have this ${kind}`;
    report(text.file, id, problem, 'Correct the mark, or list it in chapters.yaml.');
  }
}

function checkWords(locale: Locale, text: AnyText, report: Report): void {
  const read = (field: string, words: string) =>
    wrongIn(locale, words).forEach(({ problem, remedy }) => report(text.file, field, problem, remedy));
  for (const [name, words] of Object.entries(text.head)) read(`front matter.${name}`, words);
  for (const block of text.blocks) {
    const words = wordsOf(block);
    const field = `“${words.slice(0, 30).trim()}…”`;
    checkLength(text.file, field, words, block.kind, report);
    if (words === '') report(text.file, field, `the ${block.kind} is empty`, 'Write it, or remove its mark.');
    read(field, words);
  }
}

function checkLength(
  file: string,
  field: string,
  words: string,
  kind: keyof typeof LIMITS,
  report: Report,
): void {
  const count = countWords(words);
  const limit = LIMITS[kind];
  if (count > limit) {
    report(file, field, `the ${kind} has ${count} words, more than ${limit}`, 'Split or shorten it.');
  }
}

/** The words of the tables are read as the text is. */
export function checkTableWords(tables: Tables, report: Report): void {
  const read = (file: string, field: string, text: Localized, kind?: keyof typeof LIMITS) => {
    for (const locale of locales) {
      if (kind) checkLength(file, `${field}.${locale}`, text[locale], kind, report);
      wrongIn(locale, text[locale]).forEach(({ problem, remedy }) =>
        report(file, `${field}.${locale}`, problem, remedy),
      );
    }
  };
  for (const { id, statement, note } of tables.claims) {
    read('claims.yaml', `${id}.statement`, statement, 'statement');
    read('claims.yaml', `${id}.note`, note, 'note');
  }
  for (const { id, name, role } of tables.people) {
    read('people.yaml', `${id}.name`, name);
    read('people.yaml', `${id}.role`, role, 'role');
  }
  for (const { id, name } of tables.places) read('places.yaml', `${id}.name`, name);
  for (const { id, name } of tables.countries) read('countries.yaml', `${id}.name`, name);
  for (const { id, publisher } of tables.sources) read('sources.yaml', `${id}.publisher`, publisher);
  for (const { date, text } of tables.corrections) read('corrections.yaml', date, text);
}
