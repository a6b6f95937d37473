import { locales, type Locale, type Localized } from '../../i18n/locale.ts';
import { MANIFEST, type Manifest } from '../manifest.ts';
import type { Report } from '../mistake.ts';
import type { ReadTexts, Tables } from '../parse/parse.ts';
import type { Text } from '../parse/text.ts';
import { wordsOf } from '../prose.ts';
import { checkLength, type Limited } from './lengths.ts';
import { wrongIn } from './wording.ts';

/** Any text: each field of its front matter holds words. */
type AnyText = Text<Readonly<Record<string, string>>>;

/** Checks the words of an edition's texts: how long they are and how they are put. */
export function checkTextWords(locale: Locale, texts: ReadTexts, report: Report): void {
  for (const text of texts.chapters.values()) {
    const prose = text.blocks.filter(({ kind }) => kind === 'paragraph').map(wordsOf);
    checkLength(text.file, 'the text', prose.join(' '), 'chapter', report);
    for (const name of ['title', 'when', 'map'] as const) {
      checkLength(text.file, `front matter.${name}`, text.head[name], name, report);
    }
    checkText(locale, text, report);
  }
  for (const text of [...(texts.cover ? [texts.cover] : []), ...Object.values(texts.pages)]) {
    checkText(locale, text, report);
  }
}

function checkText(locale: Locale, { file, head, blocks }: AnyText, report: Report): void {
  for (const [name, words] of Object.entries(head)) {
    checkWording(locale, file, `front matter.${name}`, words, report);
  }
  for (const block of blocks) {
    const words = wordsOf(block);
    const field = `“${words.slice(0, 30).trim()}…”`;
    checkLength(file, field, words, block.kind, report);
    if (words === '') report(file, field, `the ${block.kind} is empty`, 'Write it, or remove its mark.');
    checkWording(locale, file, field, words, report);
  }
}

/** Checks the words of the manifest and of the tables as those of the texts. */
export function checkTableWords({ about, voices, sides }: Manifest, tables: Tables, report: Report): void {
  const read = (file: string, field: string, text: Localized, kind?: Limited) => {
    for (const locale of locales) {
      const place = `${field}.${locale}`;
      if (kind) checkLength(file, place, text[locale], kind, report);
      checkWording(locale, file, place, text[locale], report);
    }
  };
  read(MANIFEST, 'about', about);
  for (const [id, words] of Object.entries(voices)) read(MANIFEST, `voices.${id}`, words);
  for (const [id, name] of Object.entries(sides)) read(MANIFEST, `sides.${id}`, name);
  for (const { id, statement, reports } of tables.claims) {
    read('claims.yaml', `${id}.statement`, statement, 'statement');
    read('claims.yaml', `${id}.reports`, reports, 'reports');
  }
  for (const { id, name, role } of tables.people) {
    read('people.yaml', `${id}.name`, name);
    read('people.yaml', `${id}.role`, role, 'role');
  }
  for (const { id, name } of tables.places) read('places.yaml', `${id}.name`, name);
  for (const { id, remarks = [] } of tables.chapters) {
    for (const { claim, text } of remarks) read('chapters.yaml', `${id}.remarks.${claim}`, text, 'title');
  }
  for (const { id, name } of tables.meetings) read('meetings.yaml', `${id}.name`, name, 'title');
  for (const { id, name } of tables.events) read('events.yaml', `${id}.name`, name, 'title');
  for (const { id, name } of tables.countries) read('countries.yaml', `${id}.name`, name);
  for (const { id, publisher } of tables.sources) read('sources.yaml', `${id}.publisher`, publisher);
  for (const { date, text } of tables.corrections) read('corrections.yaml', date, text);
}

function checkWording(locale: Locale, file: string, field: string, words: string, report: Report): void {
  for (const { problem, remedy } of wrongIn(locale, words)) report(file, field, problem, remedy);
}
