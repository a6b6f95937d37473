import { integrityOf } from './integrity';

/** The host script as it is served, its version and its hash. */
export async function embedScript(): Promise<{ code: string; version: string; integrity: string }> {
  const code = '';
  return Promise.resolve({ code, version: '1.0.0', integrity: integrityOf(Buffer.from(code)) });
}
