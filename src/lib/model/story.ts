import type { Locale, Localized } from '../i18n/locale.ts';
import { check } from './check/check.ts';
import type { Manifest, Region } from './manifest.ts';
import { StoryError, type Mistake } from './mistake.ts';
import { pages, parse, type Parsed, type ReadTexts, type Tables, type Texts } from './parse/parse.ts';
import type { Block } from './prose.ts';
import type {
  ChapterPlan,
  Claim,
  Correction,
  Country,
  Meeting,
  Note,
  Person,
  Place,
  Source,
  StoryEvent,
} from './schema.ts';
import type { StoryFiles } from './story-files.ts';
import { STORY_ID } from './story-id.ts';

/** A chapter in one language. */
export interface Chapter {
  plan: ChapterPlan;
  title: string;
  when: string;
  /** What the chapter's map shows, for those who do not see it. */
  mapText: string;
  blocks: Block[];
}

/** The whole story in one language, its entries by their ids. */
export interface Story {
  locale: Locale;
  manifest: Manifest;
  cover: Texts['cover'];
  pages: Texts['pages'];
  chapters: Chapter[];
  /** Who makes the claims, in words. */
  voices: ReadonlyMap<string, Localized>;
  /** Where people stand, in words and in the order of the manifest. */
  sides: ReadonlyMap<string, Localized>;
  /** The areas that chapters can shade. */
  regions: ReadonlyMap<string, Region>;
  places: ReadonlyMap<string, Place>;
  countries: ReadonlyMap<string, Country>;
  people: ReadonlyMap<string, Person>;
  sources: ReadonlyMap<string, Source>;
  claims: ReadonlyMap<string, Claim>;
  notes: ReadonlyMap<string, Note>;
  meetings: ReadonlyMap<string, Meeting>;
  events: ReadonlyMap<string, StoryEvent>;
  corrections: Correction[];
}

/**
 * Every mistake in the story's files; an empty list means that it can be published.
 * @param folder the name of the story's folder
 */
export function findMistakes(files: StoryFiles, folder = STORY_ID): Mistake[] {
  return mistakesOf(parse(files), folder);
}

function mistakesOf({ manifest, tables, texts, lexicon, mistakes }: Parsed, folder: string): Mistake[] {
  // With an entry unread, everything that points to it would look wrong too.
  const dataRead = mistakes.every(({ file }) => !file.endsWith('.yaml'));
  if (!dataRead || !manifest) return mistakes;
  return [...mistakes, ...check({ manifest, tables, texts, lexicon }, folder)];
}

/**
 * The story in one language.
 * @param folder the name of the story's folder
 * @throws StoryError when a file has a mistake
 */
export function loadStory(files: StoryFiles, locale: Locale, folder = STORY_ID): Story {
  const parsed = parse(files);
  const mistakes = mistakesOf(parsed, folder);
  const { manifest, tables } = parsed;
  const texts = parsed.texts[locale];
  if (mistakes.length > 0 || !manifest || !isComplete(texts)) throw new StoryError(mistakes);
  return {
    locale,
    manifest,
    cover: texts.cover,
    pages: texts.pages,
    chapters: tables.chapters.map((plan) => chapterOf(plan, texts)),
    voices: new Map(Object.entries(manifest.voices)),
    sides: new Map(Object.entries(manifest.sides)),
    regions: new Map(Object.entries(manifest.regions)),
    ...entriesById(tables),
    corrections: tables.corrections,
  };
}

function chapterOf(plan: ChapterPlan, texts: Texts): Chapter {
  const { head, blocks } = entry(texts.chapters, plan.id);
  return { plan, title: head.title, when: head.when, mapText: head.map, blocks };
}

function isComplete(texts: ReadTexts): texts is Texts {
  return texts.cover !== undefined && pages.every((name) => texts.pages[name] !== undefined);
}

function entriesById({ places, countries, people, sources, claims, notes, meetings, events }: Tables) {
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
    events: byId(events),
  };
}

/**
 * The entry that an id names.
 * @throws RangeError when there is none, which the checks rule out
 */
export function entry<Value>(entries: ReadonlyMap<string, Value>, id: string): Value {
  const value = entries.get(id);
  if (value === undefined) throw new RangeError(`no entry “${id}”`);
  return value;
}
