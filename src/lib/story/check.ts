import { locales, type Locale, type Localized } from '$lib/i18n/locale';
import { EXPLORABLE } from '$lib/map/extent';
import type { Bounds } from '$lib/map/projection';
import type { Mistake } from './mistake';
import type { Parsed, Tables, Text } from './parse';
import { countWords, wordsOf } from './prose';
import { wrongIn } from './wording';

/** What a card can hold, in words. */
export const LIMITS = { paragraph: 60, note: 60, chapter: 150 } as const;

type Report = (file: string, field: string, problem: string, remedy: string) => void;

/** Checks how the files hang together: ids, marks, lengths, places and words. */
export function check({ tables, texts }: Parsed): Mistake[] {
  const mistakes: Mistake[] = [];
  const report: Report = (file, field, problem, remedy) => mistakes.push({ file, field, problem, remedy });
  checkIds(tables, report);
  checkUse(tables, report);
  checkClaims(tables, report);
  checkMap(tables, report);
  checkTableWords(tables, report);
  for (const locale of locales) checkTexts(locale, tables, texts[locale], report);
  return mistakes;
}

function checkIds(tables: Tables, report: Report): void {
  for (const name of [
    'places',
    'countries',
    'people',
    'sources',
    'claims',
    'notes',
    'meetings',
    'chapters',
  ] as const) {
    const seen = new Set<string>();
    for (const { id } of tables[name]) {
      if (seen.has(id)) {
        report(`${name}.yaml`, id, 'is there twice', 'Give one of the two another id, or remove it.');
      }
      seen.add(id);
    }
  }
}

function checkUse(tables: Tables, report: Report): void {
  const ids = {
    places: idsOf(tables.places),
    countries: idsOf(tables.countries),
    people: idsOf(tables.people),
    sources: idsOf(tables.sources),
    claims: idsOf(tables.claims),
    notes: idsOf(tables.notes),
    meetings: idsOf(tables.meetings),
    chapters: idsOf(tables.chapters),
  };
  // The article itself is the source of every claim that it makes.
  const used = new Set(['sources S01']);
  const refer = (file: string, field: string, to: keyof typeof ids, refs: readonly string[]) => {
    for (const ref of refs) {
      used.add(`${to} ${ref}`);
      if (!ids[to].has(ref)) {
        report(
          file,
          field,
          `names “${ref}”, which ${to}.yaml does not have`,
          'Correct the id, or add the entry.',
        );
      }
    }
  };
  for (const claim of tables.claims) {
    refer('claims.yaml', `${claim.id}.sources`, 'sources', claim.sources);
    refer('claims.yaml', `${claim.id}.people`, 'people', claim.people);
  }
  for (const note of tables.notes) {
    refer('notes.yaml', `${note.id}.sources`, 'sources', note.sources);
    refer('notes.yaml', `${note.id}.people`, 'people', note.people ?? []);
    refer('notes.yaml', `${note.id}.chapter`, 'chapters', [note.chapter]);
  }
  for (const meeting of tables.meetings) {
    refer('meetings.yaml', `${meeting.id}.place`, 'places', meeting.place ? [meeting.place] : []);
    refer('meetings.yaml', `${meeting.id}.ends`, 'places', meeting.ends);
    refer('meetings.yaml', `${meeting.id}.people`, 'people', meeting.people);
    refer('meetings.yaml', `${meeting.id}.claims`, 'claims', meeting.claims);
    if (!meeting.claims.includes(meeting.thread)) {
      report(
        'meetings.yaml',
        `${meeting.id}.thread`,
        `“${meeting.thread}” is not one of the meeting's claims`,
        'Name the claim whose status the thread shows.',
      );
    }
  }
  for (const chapter of tables.chapters) {
    refer('chapters.yaml', `${chapter.id}.claims`, 'claims', chapter.claims);
    refer('chapters.yaml', `${chapter.id}.notes`, 'notes', chapter.notes);
    refer('chapters.yaml', `${chapter.id}.places`, 'places', chapter.places);
    refer('chapters.yaml', `${chapter.id}.regions`, 'places', chapter.regions);
    refer('chapters.yaml', `${chapter.id}.countries`, 'countries', chapter.countries ?? []);
    refer('chapters.yaml', `${chapter.id}.meetings`, 'meetings', Object.keys(chapter.meetings));
    refer('chapters.yaml', `${chapter.id}.sides`, 'places', Object.keys(chapter.sides ?? {}));
    refer('chapters.yaml', `${chapter.id}.names`, 'places', Object.keys(chapter.names ?? {}));
  }
  for (const correction of tables.corrections) {
    refer('corrections.yaml', `${correction.date}.chapter`, 'chapters', [correction.chapter]);
  }
  // Places of context (a town in a note) need no place on a map.
  for (const place of tables.places) if (!place.inArticle) used.add(`places ${place.id}`);
  const claimed = new Set(tables.chapters.flatMap((chapter) => chapter.claims));
  const noted = new Set(tables.chapters.flatMap((chapter) => chapter.notes));
  const unused: [keyof typeof ids, (id: string) => boolean][] = [
    ['places', (id) => !used.has(`places ${id}`)],
    ['countries', (id) => !used.has(`countries ${id}`)],
    ['people', (id) => !used.has(`people ${id}`)],
    ['sources', (id) => !used.has(`sources ${id}`)],
    ['claims', (id) => !claimed.has(id)],
    ['notes', (id) => !noted.has(id)],
    ['meetings', (id) => !used.has(`meetings ${id}`)],
  ];
  for (const [name, isUnused] of unused) {
    for (const id of ids[name]) {
      if (isUnused(id)) {
        report(`${name}.yaml`, id, 'is used nowhere', 'Use it in a chapter, or remove it.');
      }
    }
  }
}

function checkClaims(tables: Tables, report: Report): void {
  for (const claim of tables.claims) {
    const needsSource = claim.status !== 'opinion' && claim.status !== 'not-found';
    if (needsSource && claim.sources.length === 0) {
      report(
        'claims.yaml',
        `${claim.id}.sources`,
        `is empty, yet the status is ${claim.status}`,
        'Name the reports that the status rests on.',
      );
    }
  }
  for (const kind of ['claims', 'notes'] as const) {
    const home = new Map<string, string>();
    for (const chapter of tables.chapters) {
      for (const id of chapter[kind]) {
        const other = home.get(id);
        if (other !== undefined) {
          report(
            'chapters.yaml',
            `${chapter.id}.${kind}`,
            `“${id}” is in chapter ${other} already`,
            'Keep it in one chapter.',
          );
        }
        home.set(id, chapter.id);
      }
    }
  }
  for (const note of tables.notes) {
    const chapter = tables.chapters.find(({ id }) => id === note.chapter);
    if (chapter && !chapter.notes.includes(note.id)) {
      report(
        'notes.yaml',
        `${note.id}.chapter`,
        `chapter ${note.chapter} does not list this note`,
        `Add “${note.id}” to its notes in chapters.yaml.`,
      );
    }
  }
  for (const source of tables.sources) {
    if ((source.date === 'undated' || source.link === 'not-held') && source.id !== 'S01') {
      report(
        'sources.yaml',
        source.id,
        'has no date or no link',
        'Give both; only the article itself has neither.',
      );
    }
  }
}

function checkMap(tables: Tables, report: Report): void {
  for (const place of tables.places) {
    for (const [field, point] of [
      ['at', place.at],
      ['thread', place.thread],
    ] as const) {
      if (point && !isInside(point, EXPLORABLE)) {
        report(
          'places.yaml',
          `${place.id}.${field}`,
          'lies outside the map',
          'Write [latitude, longitude], in this order.',
        );
      }
    }
  }
  for (const chapter of tables.chapters) {
    const { bounds } = chapter;
    const corners = [
      [bounds.south, bounds.west],
      [bounds.north, bounds.east],
    ] as const;
    if (!corners.every((corner) => isInside(corner, EXPLORABLE))) {
      report(
        'chapters.yaml',
        `${chapter.id}.bounds`,
        'reach beyond the map',
        `Keep them between longitudes ${EXPLORABLE.west} and ${EXPLORABLE.east}, latitudes ${EXPLORABLE.south} and ${EXPLORABLE.north}.`,
      );
    }
    for (const field of ['places', 'countries'] as const) {
      for (const id of chapter[field] ?? []) {
        const place = tables[field].find((candidate) => candidate.id === id);
        const at = chapter.names?.[id] ?? place?.at;
        if (at && !isInside(at, bounds)) {
          report(
            'chapters.yaml',
            `${chapter.id}.${field}`,
            `“${id}” lies outside the chapter's bounds`,
            `Widen the bounds, leave it out, or check its [latitude, longitude] in ${field}.yaml.`,
          );
        }
      }
    }
    for (const id of chapter.regions) {
      const place = tables.places.find((candidate) => candidate.id === id);
      if (place && place.precision !== 'country' && place.precision !== 'region') {
        report(
          'chapters.yaml',
          `${chapter.id}.regions`,
          `“${id}” is a point, not an area`,
          'Shade countries and regions only.',
        );
      }
    }
  }
}

function checkTexts(locale: Locale, tables: Tables, texts: Parsed['texts'][Locale], report: Report): void {
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
    checkWords(locale, text, report);
  }
  const others: Text<unknown>[] = Object.values(texts.pages);
  if ('blocks' in texts.cover) others.push(texts.cover as Text<unknown>);
  for (const text of others) {
    checkMarks(text, [], 'claim', tables.claims, report);
    checkMarks(text, [], 'note', tables.notes, report);
    checkWords(locale, text, report);
  }
}

function checkMarks(
  text: Text<unknown>,
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

function checkWords(locale: Locale, text: Text<unknown>, report: Report): void {
  for (const block of text.blocks) {
    const words = wordsOf(block);
    const field = `“${words.slice(0, 30).trim()}…”`;
    const count = countWords(words);
    const limit = LIMITS[block.kind];
    if (count > limit) {
      report(
        text.file,
        field,
        `the ${block.kind} has ${count} words, more than ${limit}`,
        'Split or shorten it.',
      );
    }
    if (words === '') report(text.file, field, `the ${block.kind} is empty`, 'Write it, or remove its mark.');
    wrongIn(locale, words).forEach(({ problem, remedy }) => report(text.file, field, problem, remedy));
  }
}

/** The words of the tables are read as the text is. */
function checkTableWords(tables: Tables, report: Report): void {
  const read = (file: string, field: string, text: Localized) => {
    for (const locale of locales) {
      wrongIn(locale, text[locale]).forEach(({ problem, remedy }) =>
        report(file, `${field}.${locale}`, problem, remedy),
      );
    }
  };
  for (const { id, statement, note } of tables.claims) {
    read('claims.yaml', `${id}.statement`, statement);
    read('claims.yaml', `${id}.note`, note);
  }
  for (const { id, name, role } of tables.people) {
    read('people.yaml', `${id}.name`, name);
    read('people.yaml', `${id}.role`, role);
  }
  for (const { id, publisher } of tables.sources) read('sources.yaml', `${id}.publisher`, publisher);
  for (const { date, text } of tables.corrections) read('corrections.yaml', date, text);
}

const idsOf = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));

function isInside([lat, lon]: readonly [number, number], box: Bounds): boolean {
  return lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;
}
