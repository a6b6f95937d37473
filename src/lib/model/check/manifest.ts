import { locales } from '../../i18n/locale.ts';
import { covers } from '../geography.ts';
import { MANIFEST, type Manifest } from '../manifest.ts';
import type { Report } from '../mistake.ts';

/** Checks what the manifest says of the story as a whole. */
export function checkManifest({ id, languages, map }: Manifest, folder: string, report: Report): void {
  if (id !== folder) {
    report(MANIFEST, 'id', `is not “${folder}”, the name of the folder`, 'Give both the same name.');
  }
  if (languages.join() !== locales.join()) {
    report(
      MANIFEST,
      'languages',
      `are not those of the interface: ${locales.join(', ')}, in this order`,
      'Write these, or teach the interface a language first (src/lib/i18n).',
    );
  }
  for (const [inner, outer] of [
    ['explore', 'extent'],
    ['near', 'middle'],
    ['middle', 'extent'],
  ] as const) {
    if (!covers(map[outer], map[inner])) {
      report(MANIFEST, `map.${inner}`, `reaches beyond map.${outer}`, 'Widen the other, or narrow this.');
    }
  }
}
