import type { Manifest } from './manifest.ts';
import type { Correction } from './schema.ts';

/** The day on which the story's words last changed: that of its newest correction, of its revision, or of its publication. */
export function lastModified(
  { published, revised }: Pick<Manifest, 'published' | 'revised'>,
  corrections: readonly Pick<Correction, 'date'>[],
): string {
  const days = [
    published,
    ...(revised === undefined ? [] : [revised]),
    ...corrections.map(({ date }) => date),
  ];
  // Days of ISO 8601 stand in the order of their letters.
  return days.reduce((newest, day) => (day > newest ? day : newest));
}
