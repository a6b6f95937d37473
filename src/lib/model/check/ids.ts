import type { Report } from '../mistake.ts';
import type { Tables } from '../parse/parse.ts';
import { isReserved } from './reserved-ids.ts';

/** Checks that each id is there once, and that no chapter takes the id of another part of the page. */
export function checkIds(tables: Tables, report: Report): void {
  const { places, countries, people, sources, claims, notes, meetings, events, chapters } = tables;
  const withIds = { places, countries, people, sources, claims, notes, meetings, events, chapters };
  for (const [name, entries] of Object.entries(withIds)) {
    const seen = new Set<string>();
    for (const { id } of entries) {
      if (seen.has(id)) {
        report(`${name}.yaml`, id, 'is there twice', 'Give one of the two another id, or remove it.');
      }
      seen.add(id);
    }
  }
  for (const { id } of chapters) {
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
