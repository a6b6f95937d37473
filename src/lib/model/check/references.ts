import { MANIFEST, type Manifest } from '../manifest.ts';
import type { Report } from '../mistake.ts';
import type { Tables } from '../parse/parse.ts';

/** What can be named by its id. */
const TARGETS = [
  'places',
  'countries',
  'people',
  'sources',
  'claims',
  'notes',
  'meetings',
  'chapters',
  'voices',
  'sides',
] as const;
type Target = (typeof TARGETS)[number];

const isInManifest = (to: Target) => to === 'voices' || to === 'sides';
const fileOf = (to: Target) => (isInManifest(to) ? MANIFEST : `${to}.yaml`);

/** A field that names entries by their ids. */
interface Reference {
  file: string;
  field: string;
  to: Target;
  ids: readonly string[];
}

/** Checks that the story names only what is there, and that what is there is used. */
export function checkReferences(manifest: Manifest, tables: Tables, report: Report): void {
  const known = idsOf(manifest, tables);
  const references = [...referencesIn(manifest), ...referencesBetween(tables)];
  for (const { file, field, to, ids } of references) {
    for (const id of ids.filter((one) => !known[to].has(one))) {
      const problem = `names “${id}”, which ${fileOf(to)} does not have`;
      report(file, field, problem, 'Correct the id, or add the entry.');
    }
  }
  const isUsed = (to: Target, id: string) =>
    references.some((reference) => reference.to === to && reference.ids.includes(id) && uses(reference));
  // Places of context, such as a town in a note, need not be on a map.
  const context = new Set(tables.places.filter(({ inArticle }) => !inArticle).map(({ id }) => id));
  for (const to of TARGETS) {
    for (const id of known[to]) {
      if (to === 'chapters' || (to === 'places' && context.has(id)) || isUsed(to, id)) continue;
      const field = isInManifest(to) ? `${to}.${id}` : id;
      report(fileOf(to), field, 'is used nowhere', 'Use it in a chapter, or remove it.');
    }
  }
}

/** A claim and a note have to stand in a chapter: to be named by a meeting is not enough. */
const uses = ({ file, to }: Reference) => (to !== 'claims' && to !== 'notes') || file === 'chapters.yaml';

function idsOf({ voices, sides }: Manifest, tables: Tables): Record<Target, ReadonlySet<string>> {
  const idsIn = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  return {
    places: idsIn(tables.places),
    countries: idsIn(tables.countries),
    people: idsIn(tables.people),
    sources: idsIn(tables.sources),
    claims: idsIn(tables.claims),
    notes: idsIn(tables.notes),
    meetings: idsIn(tables.meetings),
    chapters: idsIn(tables.chapters),
    voices: new Set(Object.keys(voices)),
    sides: new Set(Object.keys(sides)),
  };
}

function referencesIn({ retells, regions, shortcuts }: Manifest): Reference[] {
  return [
    { file: MANIFEST, field: 'retells', to: 'sources', ids: [retells] },
    { file: MANIFEST, field: 'regions', to: 'places', ids: Object.keys(regions) },
    { file: MANIFEST, field: 'shortcuts', to: 'chapters', ids: shortcuts },
  ];
}

function referencesBetween(tables: Tables): Reference[] {
  const references: Reference[] = [];
  const refer = (file: string, field: string, to: Target, ids: readonly string[] = []) =>
    references.push({ file, field, to, ids });
  for (const { id, side } of tables.people) refer('people.yaml', `${id}.side`, 'sides', [side]);
  for (const { id, voice, sources, people } of tables.claims) {
    refer('claims.yaml', `${id}.voice`, 'voices', [voice]);
    refer('claims.yaml', `${id}.sources`, 'sources', sources);
    refer('claims.yaml', `${id}.people`, 'people', people);
  }
  for (const { id, sources, people, chapter, answers } of tables.notes) {
    refer('notes.yaml', `${id}.sources`, 'sources', sources);
    refer('notes.yaml', `${id}.people`, 'people', people);
    refer('notes.yaml', `${id}.chapter`, 'chapters', [chapter]);
    refer('notes.yaml', `${id}.answers.claim`, 'claims', answers && [answers.claim]);
  }
  for (const { id, place, ends, people, claims, thread, where, reported } of tables.meetings) {
    refer('meetings.yaml', `${id}.reported`, 'sources', reported?.sources);
    refer('meetings.yaml', `${id}.place`, 'places', place === undefined ? [] : [place]);
    refer('meetings.yaml', `${id}.ends`, 'places', ends);
    refer('meetings.yaml', `${id}.people`, 'people', people);
    refer('meetings.yaml', `${id}.claims`, 'claims', claims);
    refer('meetings.yaml', `${id}.thread`, 'claims', thread);
    refer('meetings.yaml', `${id}.where`, 'claims', where === undefined ? [] : [where]);
  }
  for (const { id, claims, notes, reported } of tables.events) {
    refer('events.yaml', `${id}.reported`, 'sources', reported?.sources);
    refer('events.yaml', `${id}.claims`, 'claims', claims);
    refer('events.yaml', `${id}.notes`, 'notes', notes);
  }
  for (const chapter of tables.chapters) {
    const { id } = chapter;
    refer('chapters.yaml', `${id}.claims`, 'claims', chapter.claims);
    refer('chapters.yaml', `${id}.notes`, 'notes', chapter.notes);
    refer('chapters.yaml', `${id}.places`, 'places', chapter.places);
    for (const { place, claim } of chapter.remarks ?? []) {
      refer('chapters.yaml', `${id}.remarks`, 'places', [place]);
      refer('chapters.yaml', `${id}.remarks`, 'claims', [claim]);
    }
    refer('chapters.yaml', `${id}.regions`, 'places', chapter.regions);
    refer('chapters.yaml', `${id}.countries`, 'countries', chapter.countries);
    refer('chapters.yaml', `${id}.meetings`, 'meetings', Object.keys(chapter.meetings));
    refer('chapters.yaml', `${id}.sides`, 'places', Object.keys(chapter.sides ?? {}));
    refer('chapters.yaml', `${id}.names`, 'places', Object.keys(chapter.names ?? {}));
  }
  for (const { date, chapter } of tables.corrections) {
    refer('corrections.yaml', `${date}.chapter`, 'chapters', [chapter]);
  }
  return references;
}
