import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Packages of which parts are sent to readers, in scripts, worker, typeface and map. */
export const SHIPPED = [
  '@fontsource-variable/markazi-text',
  'leaflet',
  'scrollama',
  'svelte',
  'workbox-core',
  'workbox-precaching',
  'workbox-strategies',
  'workbox-window',
  'world-atlas',
] as const;

const PACKAGE = z.object({ version: z.string(), license: z.string() });

/**
 * The text of `licences.txt`: what the site is made of that others have written, and on which terms.
 * @throws Error when a package has no licence
 */
export async function licencesText(): Promise<string> {
  const own = await readFile('LICENSE', 'utf8');
  const parts = await Promise.all(SHIPPED.map(partOf));
  return [`Khuyut\n\n${own.trim()}`, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
}

async function partOf(name: string): Promise<string> {
  const folder = `node_modules/${name}`;
  const { version, license } = PACKAGE.parse(JSON.parse(await readFile(`${folder}/package.json`, 'utf8')));
  const text = await readFile(`${folder}/LICENSE`, 'utf8').catch(() =>
    readFile(`${folder}/LICENSE.md`, 'utf8'),
  );
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}
