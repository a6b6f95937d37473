import { z } from 'zod';
import { locales, type Locale } from '$lib/i18n/locale';
import { localized } from '$lib/model/fields';
import type { Block } from '$lib/model/prose';
import {
  chapterShape,
  claimShape,
  correctionShape,
  eventShape,
  meetingShape,
  noteShape,
  personShape,
  placeShape,
  sourceShape,
} from '$lib/model/schema';
import type { Story } from '$lib/model/story';

const span = z.union([
  z.strictObject({ kind: z.literal('words'), text: z.string() }),
  z.strictObject({ kind: z.literal('claim'), id: z.string(), text: z.string() }),
]);
const block = z.union([
  z.strictObject({ kind: z.literal('paragraph'), spans: z.array(span) }),
  z.strictObject({ kind: z.literal('note'), id: z.string(), text: z.string() }),
]);

/** The whole story as data, in both languages. Dates are EDTF (ISO 8601-2) or `undated`; places are [lat, lon] in degrees. */
const storyShape = z.strictObject({
  $schema: z.string(),
  id: z.string(),
  languages: z.array(z.enum(locales)),
  checked: z.string().describe('The day on which the sources were last checked'),
  retells: z.string().describe('The source that the story retells'),
  title: localized,
  voices: z.record(z.string(), localized).describe('Who makes the claims'),
  chapters: z.array(
    chapterShape.extend({
      title: localized,
      when: localized,
      text: z.record(z.enum(locales), z.array(block)),
    }),
  ),
  claims: z.array(claimShape),
  notes: z.array(noteShape).describe('Context from other reporting, never part of a claim'),
  people: z.array(personShape),
  places: z.array(placeShape),
  meetings: z.array(meetingShape),
  events: z.array(eventShape),
  sources: z.array(sourceShape),
  corrections: z.array(correctionShape),
});

/** The JSON Schema (2020-12) of the story's data, made from the very shapes that the story's files are checked by. */
export function storySchema(address: string): string {
  const schema = z.toJSONSchema(storyShape, { io: 'input' });
  return `${JSON.stringify({ $id: address, title: 'Khuyut: a story as data', ...schema }, null, 2)}\n`;
}

/**
 * The whole story as data.
 * @param editions the story in each language
 * @param schema the address of its JSON Schema
 */
export function storyData(editions: Record<Locale, Story>, schema: string): string {
  const story = editions.ar;
  const inBoth = <Value>(read: (story: Story) => Value) => ({ ar: read(editions.ar), en: read(editions.en) });
  const data = {
    $schema: schema,
    id: story.manifest.id,
    languages: story.manifest.languages,
    checked: story.manifest.checked,
    retells: story.manifest.retells,
    title: inBoth(({ cover }) => `${cover.head.title}: ${cover.head.subtitle}`),
    voices: Object.fromEntries(story.voices),
    chapters: story.chapters.map(({ plan }, index) => ({
      ...plan,
      title: inBoth(({ chapters }) => chapters[index]?.title),
      when: inBoth(({ chapters }) => chapters[index]?.when),
      text: inBoth(({ chapters }): Block[] => chapters[index]?.blocks ?? []),
    })),
    claims: [...story.claims.values()],
    notes: [...story.notes.values()],
    people: [...story.people.values()],
    places: [...story.places.values()],
    meetings: [...story.meetings.values()],
    events: [...story.events.values()],
    sources: [...story.sources.values()],
    corrections: story.corrections,
  };
  return `${JSON.stringify(data, (_, value: unknown) => asWritten(value), 1)}\n`;
}

const parsedDate = z.object({ edtf: z.string(), kind: z.string() });

/** A parsed date as the story's files write it; any other value as it is. */
function asWritten(value: unknown): unknown {
  const date = parsedDate.safeParse(value);
  return date.success ? date.data.edtf : value;
}
