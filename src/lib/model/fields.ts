import { z } from 'zod';
import { locales } from '../i18n/locale.ts';
import { hasHidden, showHidden } from './hidden-characters.ts';
import { exists, readWhen } from './when.ts';

// What the fields of the story's files may hold. A message given here is the problem as the editor is
// told it; for everything else parse/shape.ts has the words.

export const text = z.string().trim().min(1);

/** A text in every language. */
export const localized = z.record(z.enum(locales), text);

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'is not an id of small letters, digits and hyphens')
  .refine((value) => !(value in {}), 'is a word that every object of JavaScript has: take another');

/** Ids of other entries, each named once. */
export const ids = z.array(z.string()).refine(hasNoTwins, 'names one of them twice');

export function hasNoTwins(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** A date as `readWhen` takes it. */
export const date = z
  .string({ error: 'is not a date: put it in quotes, such as "2023" or "2023-08-28"' })
  .transform((value, context) => {
    const when = readWhen(value);
    if (when) return when;
    context.addIssue(
      'is not a date: write "2023", "2023-08", "2023-08-28", with "~" for about or "?" for doubted, ' +
        '"2011/.." for since, "[..2011]" for then or earlier, "2017/2019" for between, or undated',
    );
    return z.NEVER;
  });

const isoDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const day = z
  .string()
  .regex(isoDay, { error: 'is not a day such as "2023-08-28"', abort: true })
  .refine(exists, 'is not a day of the calendar');

const notALink = 'is not a link: write an https address or not-held';
const https = z.url({ protocol: /^https$/, hostname: /\./ }).regex(/^https:\/\//);

/** What is wrong with a link, if anything is. */
function problemOfLink(value: string): string | undefined {
  if (value === 'not-held') return undefined;
  if (hasHidden(value)) return `has a character that nobody sees: ${showHidden(value)}`;
  if (/\s/.test(value)) return 'has a space in it: take it out, or write %20 for it';
  if (/^http:/i.test(value)) return 'is an http address, which can be altered on its way: write https';
  return https.safeParse(value).success ? undefined : notALink;
}

export const link = z.string(notALink).check(({ value, issues }) => {
  const message = problemOfLink(value);
  if (message !== undefined) issues.push({ code: 'custom', input: value, message });
});

// Web Mercator, the map's projection, ends at 85 degrees.
const lat = z.number().min(-85).max(85);
const lon = z.number().min(-180).max(180);

export const point = z.tuple([lat, lon], { error: 'is not [latitude, longitude] in degrees' });

export const bounds = z
  .strictObject({ west: lon, south: lat, east: lon, north: lat })
  .refine(({ west, east, south, north }) => west < east && south < north, {
    error: 'is turned round: west must be less than east, south less than north',
  });
