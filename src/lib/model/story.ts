import { type Locale } from '$lib/i18n/locale';
import { check } from './check';
import { describe, type Mistake } from './mistake';
import { parse, type PageName, type Parsed, type StoryFiles, type Tables, type Texts } from './parse';
import type { Block } from './prose';
import type { ChapterPlan, Claim, Correction, Country, Meeting, Note, Person, Place, Source } from './schema';

/** A chapter in one language, with the entries that its ids name. */
export interface Chapter {
  plan: ChapterPlan;
  title: string;
  when: string;
  /** What the chapter's map shows, for those who do not see it. */
  mapText: string;
  blocks: Block[];
}

/** The whole story in one language. */
export interface Story {
  locale: Locale;
  cover: Texts['cover'];
  pages: Texts['pages'];
  chapters: Chapter[];
  places: Map<string, Place>;
  countries: Map<string, Country>;
  people: Map<string, Person>;
  sources: Map<string, Source>;
  claims: Map<string, Claim>;
  notes: Map<string, Note>;
  meetings: Map<string, Meeting>;
  corrections: Correction[];
}

/** The story's files cannot be published as they are. */
export class StoryError extends Error {
  constructor(readonly mistakes: readonly Mistake[]) {
    super(`The story has ${mistakes.length} mistakes:\n${mistakes.map(describe).join('\n')}`);
  }
}

/** Every mistake in the story's files; an empty list means that it can be published. */
export function findMistakes(files: StoryFiles): Mistake[] {
  return mistakesOf(parse(files));
}

function mistakesOf(parsed: Parsed): Mistake[] {
  // With an entry unread, everything that points to it would look wrong too.
  const tablesRead = parsed.mistakes.every(({ file }) => !file.endsWith('.yaml'));
  return tablesRead ? [...parsed.mistakes, ...check(parsed)] : parsed.mistakes;
}

/**
 * The story in one language.
 * @throws StoryError when a file has a mistake
 */
export function loadStory(files: StoryFiles, locale: Locale): Story {
  const parsed = parse(files);
  const mistakes = mistakesOf(parsed);
  const texts = parsed.texts[locale];
  if (mistakes.length > 0 || !isComplete(texts)) throw new StoryError(mistakes);
  return {
    locale,
    cover: texts.cover,
    pages: texts.pages,
    chapters: parsed.tables.chapters.map((plan) => chapterOf(plan, texts)),
    ...index(parsed.tables),
    corrections: parsed.tables.corrections,
  };
}

function chapterOf(plan: ChapterPlan, texts: Texts): Chapter {
  const text = texts.chapters.get(plan.id);
  if (!text) throw new RangeError(`chapter ${plan.id} has no text`);
  return { plan, title: text.head.title, when: text.head.when, mapText: text.head.map, blocks: text.blocks };
}

function isComplete(texts: Parsed['texts'][Locale]): texts is Texts {
  const names: readonly PageName[] = ['how-to-read', 'method', 'terminology'];
  return 'head' in texts.cover && names.every((name) => texts.pages[name] !== undefined);
}

function index({ places, countries, people, sources, claims, notes, meetings }: Tables) {
  const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
    new Map(entries.map((entry) => [entry.id, entry]));
  return {
    places: byId(places),
    countries: byId(countries),
    people: byId(people),
    sources: byId(sources),
    claims: byId(claims),
    notes: byId(notes),
    meetings: byId(meetings),
  };
}

/**
 * The entry that an id names.
 * @throws RangeError when there is none, which `check` rules out
 */
export function entry<Value>(entries: ReadonlyMap<string, Value>, id: string): Value {
  const value = entries.get(id);
  if (value === undefined) throw new RangeError(`no entry “${id}”`);
  return value;
}
