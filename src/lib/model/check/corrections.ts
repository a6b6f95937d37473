import type { Report } from '../mistake.ts';
import type { Tables } from '../parse/parse.ts';

/**
 * Checks that corrections stand in their order: readers are told what is new by how many stand above
 * those that they have.
 */
export function checkCorrections({ corrections }: Tables, report: Report): void {
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
