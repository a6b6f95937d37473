import { createHash } from 'node:crypto';
import { bundle } from './bundle';

/** The host script as it is served. */
export interface EmbedScript {
  code: string;
  /** Made from the code: a version's address never changes what it gives. */
  version: string;
  /** W3C Subresource Integrity. */
  integrity: string;
}

let made: Promise<EmbedScript> | undefined;

/** Bundles the script that partners put into their pages; once for all who ask while building. */
export function embedScript(): Promise<EmbedScript> {
  made ??= bundle('src/lib/embed/host/script.ts').then((code) => {
    const hash = createHash('sha384').update(code).digest();
    return {
      code,
      version: hash.toString('hex').slice(0, 12),
      integrity: `sha384-${hash.toString('base64')}`,
    };
  });
  return made;
}
