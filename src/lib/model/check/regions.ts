import { MANIFEST, type Manifest } from '../manifest.ts';
import type { Report } from '../mistake.ts';
import type { Tables } from '../parse/parse.ts';

/** Checks that chapters shade areas which have an outline, and that every outline is shaded somewhere. */
export function checkRegions({ regions }: Manifest, { places, chapters }: Tables, report: Report): void {
  const isPoint = (id: string) => {
    const precision = places.find((place) => place.id === id)?.precision;
    return precision === 'city' || precision === 'island';
  };
  const isPlace = (id: string) => places.some((place) => place.id === id);
  for (const chapter of chapters) {
    const field = `${chapter.id}.regions`;
    for (const id of chapter.regions) {
      if (isPoint(id)) {
        const remedy = 'Shade countries and regions only.';
        report('chapters.yaml', field, `“${id}” is a point, not an area`, remedy);
      } else if (isPlace(id) && !(id in regions)) {
        const remedy = `Shade ${Object.keys(regions).join(', ')} only, or add it to the regions in ${MANIFEST}.`;
        report('chapters.yaml', field, `“${id}” has no outline on the basemap`, remedy);
      }
    }
  }
  const shaded = new Set(chapters.flatMap((chapter) => chapter.regions));
  for (const id of Object.keys(regions)) {
    if (!shaded.has(id)) {
      report(MANIFEST, `regions.${id}`, 'is used nowhere', 'Shade it in a chapter, or remove it.');
    }
  }
}
