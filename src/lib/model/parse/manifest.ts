import { MANIFEST, manifestShape, type Manifest } from '../manifest.ts';
import { StoryError } from '../mistake.ts';
import { readStoryFile } from '../story-files.ts';
import { fit, type Fitted } from './shape.ts';
import { readYaml } from './yaml.ts';

/** Reads the text of a manifest. */
export function parseManifest(source: string): Fitted<Manifest> {
  const yaml = readYaml(source, MANIFEST);
  return 'mistake' in yaml ? { mistakes: [yaml.mistake] } : fit(manifestShape, yaml.value ?? {}, MANIFEST);
}

/**
 * Reads the manifest of the site's story alone.
 * @throws StoryError when it has the wrong form
 */
export async function readManifest(): Promise<Manifest> {
  const read = parseManifest(await readStoryFile(MANIFEST));
  if ('mistakes' in read) throw new StoryError(read.mistakes);
  return read.data;
}
