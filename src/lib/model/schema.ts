import { z } from 'zod';
import { bounds, date, day, id, ids, link, localized, point, text } from './fields.ts';
import { locales } from '../i18n/locale.ts';
import { sides, threadStates } from './words-of-tables.ts';

/** How well a claim stands beside other reporting; see the story's method. */
export const statuses = ['corroborated', 'nuanced', 'disputed', 'not-found', 'opinion'] as const;

export const placeShape = z.strictObject({
  id,
  name: localized,
  precision: z.enum(['city', 'island', 'country', 'region']),
  inArticle: z.boolean(),
  at: point,
  thread: point.optional(),
  side: z.enum(sides),
});

export const countryShape = z.strictObject({ id, name: localized, at: point });

export const personShape = z.strictObject({
  id,
  name: localized,
  role: localized,
  side: z.string(),
  /** Known by an office alone. */
  unnamed: z.boolean().optional(),
});

export const sourceShape = z.strictObject({
  id: z.string().regex(/^S\d{2}$/, 'is not a source id: an S and two digits'),
  publisher: localized,
  date,
  language: z.enum(locales),
  link,
});

export const claimShape = z.strictObject({
  id,
  voice: z.string(),
  status: z.enum(statuses),
  statement: localized,
  reports: localized,
  sources: ids,
  people: ids,
});

export const noteShape = z.strictObject({
  id,
  chapter: z.string(),
  sources: ids.min(1, 'is empty: a context note names its source'),
  people: ids.optional(),
  /** The claim of its chapter that somebody denies or answers here, and that answer in one line. */
  answers: z.strictObject({ claim: z.string(), line: localized }).optional(),
});

/** Who says when it was: the article, the article by what can be worked out from it, or other reports. */
export const datings = ['article', 'derived', 'reports'] as const;

/** When something was, and what others date otherwise or more exactly, with the sources that do. */
const dated = {
  date,
  dating: z.enum(datings),
  reported: z.strictObject({ date, sources: ids.min(1, 'is empty: name who dates it so') }).optional(),
};

export const meetingShape = z.strictObject({
  id,
  name: localized,
  ...dated,
  place: z.string().optional(),
  ends: z
    .tuple([z.string(), z.string()], { error: 'are not two places' })
    .refine(([one, other]) => one !== other, 'are one place: a thread runs between two'),
  people: ids,
  claims: ids.min(1, 'is empty: a meeting rests on claims'),
  thread: ids.min(1, 'is empty: a claim says that it took place'),
  where: z.string().optional(),
});

/** What happened beside the meetings: it stands on the timeline alone. */
export const eventShape = z.strictObject({
  id,
  name: localized,
  ...dated,
  /** The claims or notes that tell of it; the first one's chapter is where its link leads. */
  claims: ids.optional(),
  notes: ids.optional(),
});

export const chapterShape = z.strictObject({
  id,
  claims: ids.min(1, 'is empty: a chapter carries claims'),
  notes: ids,
  bounds,
  places: ids.min(1, 'is empty: the map has to show a place'),
  sides: z.record(z.string(), z.enum(sides)).optional(),
  names: z.record(z.string(), point).optional(),
  /** What the map says at a place: a claim in a few words. */
  remarks: z.array(z.strictObject({ place: z.string(), claim: z.string(), text: localized })).optional(),
  regions: ids,
  countries: ids.optional(),
  meetings: z.record(z.string(), z.enum(threadStates)),
  /** What shows its meetings beside the map: the network in the map's room, or the timeline above its text. */
  view: z.enum(['network', 'timeline']).optional(),
});

export const correctionShape = z.strictObject({ date: day, chapter: z.string(), text: localized });

/** The front matter of each kind of text. */
export const chapterHead = z.strictObject({ title: text, when: text, map: text });
export const coverHead = z.strictObject({
  title: text,
  kicker: text,
  subtitle: text,
  start: text,
  description: text.max(155, 'is longer than 155 characters, which search pages cut off'),
});
export const pageHead = z.strictObject({ title: text });

/** The tables of the story, each a file of its name, and what one entry of each looks like. */
export const shapes = {
  places: placeShape,
  countries: countryShape,
  people: personShape,
  sources: sourceShape,
  claims: claimShape,
  notes: noteShape,
  meetings: meetingShape,
  events: eventShape,
  chapters: chapterShape,
  corrections: correctionShape,
} as const;

export type Place = z.infer<typeof placeShape>;
export type Country = z.infer<typeof countryShape>;
export type Person = z.infer<typeof personShape>;
export type Source = z.infer<typeof sourceShape>;
export type Claim = z.infer<typeof claimShape>;
export type Note = z.infer<typeof noteShape>;
export type Meeting = z.infer<typeof meetingShape>;
export type StoryEvent = z.infer<typeof eventShape>;
export type Dating = (typeof datings)[number];
export type ChapterPlan = z.infer<typeof chapterShape>;
export type Correction = z.infer<typeof correctionShape>;
export type Status = (typeof statuses)[number];
