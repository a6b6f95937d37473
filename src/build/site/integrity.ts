import { createHash } from 'node:crypto';

/** Integrity metadata of a file (W3C Subresource Integrity): `sha256-`, then the hash in base64. */
export function integrityOf(content: Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
