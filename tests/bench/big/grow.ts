import { stringify } from 'yaml';
import { locales, type Localized } from '../../../src/lib/i18n/locale';
import { statuses } from '../../../src/lib/model/schema';
import type { StoryFiles } from '../../../src/lib/model/story-files';
import type { Story } from '../../../src/lib/model/story';
import { randomFrom } from './random';
import { wordsIn, writerOf } from './words';

/** How many claims, people, places and meetings there are for each chapter in a big story. */
const PER_CHAPTER = { claims: 6, people: 0.8, places: 0.6, meetings: 0.7 };
/** Where new places lie: in rows from the north-west, in degrees. */
const GRID = { north: 46, west: 4, columns: 9, step: 3.4 };
/** Places in a chapter of its own, and what its map shows around them, in degrees. */
const IN_CHAPTER = 3;
const MARGIN = 3;

/**
 * The files of a story that goes on after its end until it has so many chapters, with claims, people, places and
 * meetings in proportion. The words are the story's own and mean nothing.
 */
export function grow(files: StoryFiles, story: Story, chapterCount: number): StoryFiles {
  const grown = new Map(files);
  const more = chapterCount - story.chapters.length;
  if (more <= 0) return grown;

  const random = randomFrom(chapterCount);
  const write = {
    ar: writerOf(wordsIn(files, 'ar'), random),
    en: writerOf(wordsIn(files, 'en'), random),
  };
  const both = (count: number): Localized => ({ ar: write.ar(count), en: write.en(count) });
  const append = (table: string, entries: readonly object[]) => {
    const rest = (grown.get(`${table}.yaml`) ?? '').replace(/^\[\]\s*$/m, '');
    grown.set(`${table}.yaml`, `${rest.trimEnd()}\n${stringify(entries)}`);
  };
  const missing = (kind: keyof typeof PER_CHAPTER) =>
    Math.max(0, Math.round(PER_CHAPTER[kind] * chapterCount) - story[kind].size);
  const sources = [...story.sources.keys()].filter((id) => id !== story.manifest.retells);
  const [voices, sides] = [[...story.voices.keys()], [...story.sides.keys()]];

  const places = range(Math.max(IN_CHAPTER, missing('places'))).map((index) => ({
    id: `place-${index}`,
    name: both(1),
    precision: 'city',
    inArticle: true,
    at: pointAt(index),
    side: ['north', 'south', 'east', 'west'][index % 4],
  }));
  const people = range(missing('people')).map((index) => ({
    id: `person-${index}`,
    name: both(2),
    role: both(6),
    side: at(sides, index),
  }));
  const chapters = range(more).map((index) => {
    const first = index % (places.length - IN_CHAPTER + 1);
    const shown = places.slice(first, first + IN_CHAPTER);
    const claims = range(Math.ceil((missing('claims') - index) / more)).map((claim) => ({
      id: `claim-${index}-${claim}`,
      voice: at(voices, claim),
      // What carries a thread is no opinion.
      status: claim === 0 ? 'corroborated' : at(statuses, index + claim),
      statement: both(14),
      reports: both(20),
      sources: [at(sources, index + claim)],
      people: people.length > 0 && claim === 0 ? [at(people, index).id] : [],
    }));
    const hasMeeting = index < missing('meetings');
    return { id: `chapter-${index}`, index, shown, claims, note: `note-${index}`, hasMeeting };
  });

  append('places', places);
  append('people', people);
  append(
    'claims',
    chapters.flatMap(({ claims }) => claims),
  );
  append(
    'notes',
    chapters.map(({ id, index, note }) => ({ id: note, chapter: id, sources: [at(sources, index)] })),
  );
  append(
    'meetings',
    chapters
      .filter(({ hasMeeting }) => hasMeeting)
      .map(({ index, shown: [from, place, to], claims: [claim] }) => ({
        id: `meeting-${index}`,
        name: both(3),
        date: String(1990 + (index % 30)),
        dating: 'reports',
        place: place?.id,
        ends: [from?.id, to?.id],
        people: people.length > 1 ? [at(people, index).id, at(people, index + 1).id] : [],
        claims: [claim?.id],
        thread: [claim?.id],
      })),
  );
  append(
    'chapters',
    chapters.map(({ id, index, shown, claims, note, hasMeeting }) => ({
      id,
      claims: claims.map((claim) => claim.id),
      notes: [note],
      bounds: boundsOf(shown.map((place) => place.at)),
      places: shown.map((place) => place.id),
      regions: [],
      meetings: hasMeeting ? { [`meeting-${index}`]: 'lit' } : {},
    })),
  );
  for (const locale of locales) {
    for (const { id, index, claims, note } of chapters) {
      const head = {
        title: write[locale](5),
        when: String(1990 + (index % 30)),
        map: write[locale](20),
      };
      const sentences = claims.map((claim) => `[${write[locale](14)}.](claim:${claim.id})`);
      const paragraphs = range(Math.ceil(sentences.length / 2)).map((pair) =>
        sentences.slice(pair * 2, pair * 2 + 2).join(' '),
      );
      const body = [...paragraphs, `${write[locale](16)}.`, `> [!note ${note}]\n> ${write[locale](28)}.`];
      grown.set(`text/${locale}/${id}.md`, `---\n${stringify(head)}---\n\n${body.join('\n\n')}\n`);
    }
  }
  return grown;
}

const range = (count: number) => Array.from({ length: Math.max(0, count) }, (_, index) => index);

/** The entry at an index of a list that begins again at its end. */
function at<Entry>(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index % entries.length];
  if (entry === undefined) throw new RangeError('the story has none to take from');
  return entry;
}

function pointAt(index: number): [lat: number, lon: number] {
  const { north, west, columns, step } = GRID;
  return [round(north - Math.floor(index / columns) * step), round(west + (index % columns) * step)];
}

function boundsOf(points: readonly (readonly [lat: number, lon: number])[]) {
  const [lats, lons] = [points.map(([lat]) => lat), points.map(([, lon]) => lon)];
  return {
    west: round(Math.min(...lons) - MARGIN),
    south: round(Math.min(...lats) - MARGIN),
    east: round(Math.max(...lons) + MARGIN),
    north: round(Math.max(...lats) + MARGIN),
  };
}

const round = (degrees: number) => Math.round(degrees * 10) / 10;
