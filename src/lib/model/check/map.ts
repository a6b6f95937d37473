import { contains, covers, type LatLon } from '../geography.ts';
import type { Manifest } from '../manifest.ts';
import type { Report } from '../mistake.ts';
import type { Tables } from '../parse/parse.ts';
import type { ChapterPlan } from '../schema.ts';

/** Checks that places lie on the map, and what a chapter shows inside its bounds. */
export function checkMap({ map }: Manifest, tables: Tables, report: Report): void {
  const { west, south, east, north } = map.explore;
  for (const place of tables.places) {
    for (const field of ['at', 'thread'] as const) {
      const point = place[field];
      if (point && !contains(map.explore, latLon(point))) {
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
    if (!covers(map.explore, chapter.bounds)) {
      report(
        'chapters.yaml',
        `${chapter.id}.bounds`,
        'reach beyond the map',
        `Keep them between longitudes ${west} and ${east}, latitudes ${south} and ${north}.`,
      );
    }
    checkMovedNames(chapter, tables, report);
    checkShownPlaces(chapter, tables, report);
    checkThreadsNamed(chapter, tables, report);
    checkRemarks(chapter, report);
  }
}

/** Checks that the map names each knot in its bounds, and each end there of a thread that is lit. */
function checkThreadsNamed(chapter: ChapterPlan, tables: Tables, report: Report): void {
  const needed = tables.meetings.flatMap(({ id, place, ends }) => {
    const state = chapter.meetings[id];
    if (state === undefined || state === 'knots') return [];
    return [...(place === undefined ? [] : [place]), ...(state === 'lit' ? ends : [])];
  });
  for (const id of new Set(needed)) {
    const place = tables.places.find((one) => one.id === id);
    if (!place || chapter.places.includes(id)) continue;
    if (!contains(chapter.bounds, latLon(place.thread ?? place.at))) continue;
    report(
      'chapters.yaml',
      `${chapter.id}.places`,
      `does not name “${id}”, where a thread of the chapter is tied or ends`,
      'Add it to the places, or move the bounds.',
    );
  }
}

function checkRemarks({ id, remarks = [], places, claims }: ChapterPlan, report: Report): void {
  for (const { place, claim } of remarks) {
    if (!places.includes(place)) {
      const remedy = 'Add it to the places, or remark at one of them.';
      report('chapters.yaml', `${id}.remarks`, `stand at “${place}”, which the map does not name`, remedy);
    }
    if (!claims.includes(claim)) {
      const remedy = 'Remark on what the chapter says.';
      report(
        'chapters.yaml',
        `${id}.remarks`,
        `rest on “${claim}”, which is no claim of the chapter`,
        remedy,
      );
    }
  }
}

function checkMovedNames(chapter: ChapterPlan, tables: Tables, report: Report): void {
  const shown = new Set([...chapter.places, ...(chapter.countries ?? [])]);
  const known = new Set([...tables.places, ...tables.countries].map(({ id }) => id));
  for (const field of ['sides', 'names'] as const) {
    for (const id of Object.keys(chapter[field] ?? {})) {
      if (!known.has(id) || shown.has(id)) continue;
      report(
        'chapters.yaml',
        `${chapter.id}.${field}`,
        `moves the name of “${id}”, which the chapter does not show`,
        'Add it to the places, or remove it here.',
      );
    }
  }
}

function checkShownPlaces(chapter: ChapterPlan, tables: Tables, report: Report): void {
  for (const id of new Set(chapter.places)) {
    if (tables.places.find((place) => place.id === id)?.inArticle === false) {
      report(
        'chapters.yaml',
        `${chapter.id}.places`,
        `“${id}” is a place of context, which the article does not name`,
        'Leave it to the notes: the map shows the places of the article.',
      );
    }
  }
  for (const field of ['places', 'countries'] as const) {
    for (const id of chapter[field] ?? []) {
      const at = chapter.names?.[id] ?? tables[field].find((place) => place.id === id)?.at;
      if (at && !contains(chapter.bounds, latLon(at))) {
        report(
          'chapters.yaml',
          `${chapter.id}.${field}`,
          `“${id}” lies outside the chapter's bounds`,
          `Widen the bounds, leave it out, or check its [latitude, longitude] in ${field}.yaml.`,
        );
      }
    }
  }
}

const latLon = ([lat, lon]: readonly [number, number]): LatLon => ({ lat, lon });
