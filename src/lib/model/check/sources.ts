import type { Manifest } from '../manifest.ts';
import type { Report } from '../mistake.ts';
import type { Tables } from '../parse/parse.ts';

/** Checks that claims rest on what others published, and that this can be looked up. */
export function checkSources({ retells }: Manifest, tables: Tables, report: Report): void {
  const refuseOwnWitness = (file: string, id: string, sources: readonly string[]) => {
    if (!sources.includes(retells)) return;
    const problem = 'names the article itself, whose words are to be weighed here';
    report(file, `${id}.sources`, problem, 'Name what others have published.');
  };
  for (const { id, sources } of tables.notes) refuseOwnWitness('notes.yaml', id, sources);
  for (const { id, status, sources } of tables.claims) {
    const needsSource = status !== 'opinion' && status !== 'not-found';
    if (needsSource && sources.length === 0) {
      report(
        'claims.yaml',
        `${id}.sources`,
        `is empty, yet the status is ${status}`,
        'Name the reports that the status rests on.',
      );
    }
    refuseOwnWitness('claims.yaml', id, sources);
  }
  for (const { id, date, link } of tables.sources) {
    if (id !== retells && (date.kind === 'undated' || link === 'not-held')) {
      report('sources.yaml', id, 'has no date or no link', 'Give both; only the article itself has neither.');
    }
  }
}
