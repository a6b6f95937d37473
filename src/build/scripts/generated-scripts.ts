import { createHash } from 'node:crypto';
import {
  ENTRIES,
  INLINE_PLACES,
  type Entry,
  type EntryPlan,
  type InlinePlace,
} from '../../entries/entries.ts';
import type { Files } from '../assets/generated.ts';
import { bundle } from './bundle.ts';

/** The scripts that pages and routes hold as text: the host script for partners, and those inside the pages. */
export async function generatedScripts(): Promise<Files> {
  return new Map([
    ['host-script.json', JSON.stringify(await hostScript())],
    ['inline-scripts.json', JSON.stringify(await inlineScripts())],
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

async function inlineScripts() {
  const scripts: Record<InlinePlace, Partial<Record<Entry, string>>> = { head: {}, body: {} };
  for (const entry of Object.keys(ENTRIES) as Entry[]) {
    const plan: EntryPlan = ENTRIES[entry];
    for (const place of INLINE_PLACES) {
      const source = plan[place];
      if (source !== undefined) scripts[place][entry] = await bundle(source);
    }
  }
  return scripts;
}
