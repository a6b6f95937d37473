import { REGIONS } from '$lib/views/map/geometry/basemap';
import { EXPLORABLE } from '$lib/views/map/geometry/extent';
import type { Bounds } from '$lib/views/map/geometry/projection';
import type { Report } from './mistake';
import type { Tables } from './parse';

/** Checks that places lie on the map, and what a chapter shows inside its bounds. */
export function checkMap(tables: Tables, report: Report): void {
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
    const shown = new Set(chapter.places);
    const isShown = (id: string) => shown.has(id) || (chapter.countries ?? []).includes(id);
    for (const field of ['sides', 'names'] as const) {
      for (const id of Object.keys(chapter[field] ?? {})) {
        const isKnown = [...tables.places, ...tables.countries].some((place) => place.id === id);
        if (isKnown && !isShown(id)) {
          report(
            'chapters.yaml',
            `${chapter.id}.${field}`,
            `moves the name of “${id}”, which the chapter does not show`,
            'Add it to the places, or remove it here.',
          );
        }
      }
    }
    for (const id of shown) {
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
      } else if (place && !REGIONS.some((region) => region === id)) {
        report(
          'chapters.yaml',
          `${chapter.id}.regions`,
          `“${id}” has no outline on the basemap`,
          `Shade ${REGIONS.join(', ')} only, or have an outline drawn (src/build/assets/basemap.ts).`,
        );
      }
    }
  }
}

function isInside([lat, lon]: readonly [number, number], box: Bounds): boolean {
  return lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;
}
