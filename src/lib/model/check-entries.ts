import type { Report } from './mistake';
import type { Tables } from './parse';

/** Checks that each entry of the tables is there once, is used, in its order, and names only what is there. */
export function checkEntries(tables: Tables, report: Report): void {
  checkIds(tables, report);
  checkUse(tables, report);
  checkHomes(tables, report);
  checkSources(tables, report);
  checkOrder(tables, report);
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
  for (const { id } of tables.chapters) {
    if (isReserved(id)) {
      report(
        'chapters.yaml',
        id,
        'is the id of another part of the page, where links to the chapter would lead',
        'Give the chapter another id.',
      );
    }
  }
}

const PARTS =
  /^(?:borders|contents|corrections|disputed|evidence|how|land|method|offline|sources|terminology|title)$/;
const KINDS = /^(?:claim|evidence|note|region|title)-|-title$/;

/** Whether a part of the page that is no chapter has such an id. */
export const isReserved = (id: string): boolean => PARTS.test(id) || KINDS.test(id);

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
  const used = new Set([`sources ${ARTICLE}`]);
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

/** Each claim and each note stands in one chapter. */
function checkHomes(tables: Tables, report: Report): void {
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
}

const ARTICLE = 'S01';
const OWN_WITNESS = [
  'names the article itself, whose words are to be weighed here',
  'Name what others have published.',
] as const;

function checkSources(tables: Tables, report: Report): void {
  for (const note of tables.notes) {
    if (note.sources.includes(ARTICLE)) report('notes.yaml', `${note.id}.sources`, ...OWN_WITNESS);
  }
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
    if (claim.sources.includes(ARTICLE)) report('claims.yaml', `${claim.id}.sources`, ...OWN_WITNESS);
  }
  for (const source of tables.sources) {
    if ((source.date === 'undated' || source.link === 'not-held') && source.id !== ARTICLE) {
      report(
        'sources.yaml',
        source.id,
        'has no date or no link',
        'Give both; only the article itself has neither.',
      );
    }
  }
}

/** Readers are told what is new by how many corrections stand above those that they have. */
function checkOrder({ corrections }: Tables, report: Report): void {
  corrections.forEach(({ date }, index) => {
    const above = corrections[index - 1]?.date;
    if (above === undefined || date <= above) return;
    report(
      'corrections.yaml',
      date,
      `stands below ${above}, though it is newer`,
      'Move it up: the newest comes first.',
    );
  });
}

const idsOf = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
