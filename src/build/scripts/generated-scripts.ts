import { createHash } from 'node:crypto';
import { ENTRIES, type Entry } from '../../entries/entries.ts';
import type { Files } from '../assets/generated.ts';
import { bundle } from './bundle.ts';

/** The scripts that pages and routes hold as text: the host script for partners, and those in the pages' heads. */
export async function generatedScripts(): Promise<Files> {
  return new Map([
    ['host-script.json', JSON.stringify(await hostScript())],
    ['head-scripts.json', JSON.stringify(await headScripts())],
  ]);
}

async function hostScript() {
  const code = await bundle('src/lib/embed/host/script.ts');
  const hash = createHash('sha384').update(code).digest();
  return {
    code,
    /** Part of the script's pinned address, which therefore never gives anything else. */
    version: hash.toString('hex').slice(0, 12),
    /** W3C Subresource Integrity. */
    integrity: `sha384-${hash.toString('base64')}`,
  };
}

async function headScripts(): Promise<Partial<Record<Entry, string>>> {
  const scripts: Partial<Record<Entry, string>> = {};
  for (const entry of Object.keys(ENTRIES) as Entry[]) {
    const plan = ENTRIES[entry];
    if ('head' in plan) scripts[entry] = await bundle(plan.head);
  }
  return scripts;
}
