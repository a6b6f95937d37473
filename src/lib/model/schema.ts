import { z } from 'zod';

const text = z.string().trim().min(1);
/** A text in both editions; a missing one is a mistake. */
const localized = z.strictObject({ ar: text, en: text });
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'is not an id of small letters, digits and hyphens')
  .refine((value) => !(value in {}), 'is a word that every object of JavaScript has: take another');
/** Ids of other entries, each named once. */
const ids = z
  .array(z.string())
  .refine((values) => new Set(values).size === values.length, 'names one of them twice');
const isoDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isoDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** Whether the calendar has it: 31 February has the form of a date. */
const exists = (value: string) => {
  const time = new Date(value);
  return !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(value);
};
const notADate = {
  error: 'is not a date: write "2023", "2023-08", "2023-08-28" (in quotes) or undated',
};
const date = z
  .string(notADate)
  .refine((value) => value === 'undated' || (isoDate.test(value) && exists(value)), notADate);
const notALink = { error: 'is not a link: write an https address or not-held' };
const https = z.url({ protocol: /^https$/, hostname: /\./ }).regex(/^https:\/\/\S+$/);
const link = z
  .string(notALink)
  .refine((value) => value === 'not-held' || https.safeParse(value).success, notALink);
const lat = z.number().min(-85).max(85);
const lon = z.number().min(-180).max(180);
const point = z.tuple([lat, lon], { error: 'is not [latitude, longitude] in degrees' });
const sides = z.enum(['north', 'south', 'west', 'east']);

/** How well a claim stands beside other reporting; see the story's method. */
export const statuses = ['corroborated', 'nuanced', 'disputed', 'not-found', 'opinion'] as const;
/** Who makes a claim. Context has its own notes and never makes one. */
export const voices = ['article', 'haaretz-via-article'] as const;

export const placeShape = z.strictObject({
  id,
  name: localized,
  precision: z.enum(['city', 'island', 'country', 'region']),
  inArticle: z.boolean(),
  at: point,
  thread: point.optional(),
  side: sides,
});

export const countryShape = z.strictObject({ id, name: localized, at: z.tuple([lat, lon]) });

export const personShape = z.strictObject({
  id,
  name: localized,
  role: localized,
  side: z.enum(['libya', 'israel', 'diaspora']),
});

export const sourceShape = z.strictObject({
  id: z.string().regex(/^S\d{2}$/, 'is not a source id such as S05'),
  publisher: localized,
  date,
  language: z.enum(['ar', 'en']),
  link,
});

export const claimShape = z.strictObject({
  id,
  voice: z.enum(voices),
  status: z.enum(statuses),
  statement: localized,
  note: localized,
  sources: ids,
  people: ids,
});

export const noteShape = z.strictObject({
  id,
  chapter: z.string(),
  sources: ids.min(1, 'is empty: a context note names its source'),
  people: ids.optional(),
});

export const meetingShape = z.strictObject({
  id,
  date,
  place: z.string().optional(),
  ends: z
    .tuple([z.string(), z.string()])
    .refine(([one, other]) => one !== other, 'are one place: a thread runs between two'),
  people: ids,
  claims: ids.min(1, 'is empty: a meeting rests on claims'),
  thread: z.string(),
});

export const chapterShape = z.strictObject({
  id,
  claims: ids.min(1, 'is empty: a chapter carries claims'),
  notes: ids,
  bounds: z
    .strictObject({ west: lon, south: lat, east: lon, north: lat })
    .refine(({ west, east, south, north }) => west < east && south < north, {
      error: 'is turned round: west must be less than east, south less than north',
    }),
  places: ids.min(1, 'is empty: the map has to show a place'),
  sides: z.record(z.string(), sides).optional(),
  names: z.record(z.string(), point).optional(),
  regions: ids,
  countries: ids.optional(),
  meetings: z.record(z.string(), z.enum(['lit', 'faint', 'frayed', 'knots'])),
});

export const correctionShape = z.strictObject({
  date: z
    .string()
    .regex(isoDay, { error: 'is not a day such as "2023-08-28"', abort: true })
    .refine(exists, 'is not a day of the calendar'),
  chapter: z.string(),
  text: localized,
});

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

/** The data files of the story and what one entry of each looks like. */
export const shapes = {
  places: placeShape,
  countries: countryShape,
  people: personShape,
  sources: sourceShape,
  claims: claimShape,
  notes: noteShape,
  meetings: meetingShape,
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
export type ChapterPlan = z.infer<typeof chapterShape>;
export type Correction = z.infer<typeof correctionShape>;
export type Status = (typeof statuses)[number];
export type Voice = (typeof voices)[number];
export type Side = z.infer<typeof sides>;
export type ThreadState = z.infer<typeof chapterShape>['meetings'][string];
