import type { build, Rolldown } from 'vite';

/**
 * The script that a build made of its entry.
 * @throws Error when it made none, or several
 */
export function entryChunk(result: Awaited<ReturnType<typeof build>>): Rolldown.OutputChunk {
  const outputs = [result].flat().flatMap((built) => ('output' in built ? built.output : []));
  const entries = outputs.filter((file) => file.type === 'chunk').filter(({ isEntry }) => isEntry);
  const [entry, more] = entries;
  if (!entry || more) throw new Error(`the build made ${entries.length} entries instead of one`);
  return entry;
}
