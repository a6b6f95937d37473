import { parse } from 'edtf';
import { z } from 'zod';
import type { CalendarDate, When } from '../i18n/when.ts';

/** Digits that a date leaves open, as the parser marks them: it reads `2023-08-XX` as the first of August. */
const OPEN = { day: 192, month: 48, yearInDecade: 8 } as const;

/** What the parser makes of a date; months count from 0. */
const parsedDate = z.object({
  type: z.literal('Date'),
  values: z.tuple([z.number().min(1000).max(9999)]).rest(z.number()),
  unspecified: z.literal(Object.values(OPEN)).optional(),
  approximate: z.literal(true).optional(),
  uncertain: z.literal(true).optional(),
});
type ParsedDate = z.infer<typeof parsedDate>;

const openEnd = z.literal(Infinity).transform(() => null);
const parsedEnd = z.union([parsedDate, openEnd]);

const parsedInterval = z.object({ type: z.literal('Interval'), values: z.tuple([parsedEnd, parsedEnd]) });

const parsedSet = z.object({
  type: z.literal('Set'),
  values: z.tuple([parsedDate]),
  earlier: z.boolean().optional(),
  later: z.boolean().optional(),
});

/**
 * Reads a date of the story's files: `undated`, or EDTF (ISO 8601-2) of a day, a month or a year. It can be about
 * then (`2023-08~`), doubted (`?`) or both (`%`), since then (`2011/..`), then or earlier (`[..2011]`), between
 * two (`2017/2019`), or in a decade (`201X`). The parser is for the build: readers get the words.
 * @returns undefined when it is none of these
 */
export function readWhen(edtf: string): When | undefined {
  if (edtf === 'undated') return { edtf, kind: 'undated' };
  const parsed = z.union([parsedDate, parsedInterval, parsedSet]).safeParse(tryParse(edtf)).data;
  if (!parsed) return undefined;
  if (parsed.type === 'Date') return dated(edtf, 'at', parsed);
  const [first, second = null] = parsed.values;
  if (parsed.type === 'Set') {
    if (parsed.earlier === parsed.later) return undefined;
    return dated(edtf, parsed.later ? 'since' : 'until', first);
  }
  if (!first || !second) return dated(edtf, first ? 'since' : 'until', first ?? second);
  const [from, to] = [dateOf(first), dateOf(second)];
  return from && to && from.iso < to.iso ? { edtf, kind: 'between', from, to } : undefined;
}

function tryParse(edtf: string): unknown {
  try {
    return parse(edtf);
  } catch {
    return undefined;
  }
}

function dated(edtf: string, kind: 'at' | 'since' | 'until', date: ParsedDate | null): When | undefined {
  const at = date && dateOf(date);
  if (!at) return undefined;
  if (date.unspecified !== OPEN.yearInDecade) return { edtf, kind, at };
  const lastYear = { ...at, iso: String(Number(at.iso) + 9) };
  return kind === 'at' ? { edtf, kind: 'between', from: at, to: lastYear } : undefined;
}

function dateOf({ values, unspecified, approximate, uncertain }: ParsedDate): CalendarDate | undefined {
  const [year, month, day, ...time] = values;
  const parts = [year, month === undefined ? undefined : month + 1, day];
  const known = parts.slice(0, unspecified === OPEN.month ? 1 : unspecified === OPEN.day ? 2 : 3);
  const iso = known
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (time.length > 0 || !exists(iso)) return undefined;
  return { iso, isApproximate: approximate ?? false, isUncertain: uncertain ?? false };
}

/** Whether the calendar has a date: the parser takes 29 February in every year. */
export function exists(iso: string): boolean {
  const time = new Date(iso);
  return !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(iso);
}
