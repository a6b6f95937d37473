import { request as requestPlain, type OutgoingHttpHeaders } from 'node:http';
import { request as requestSecure } from 'node:https';

/** What a host answered, as it came: neither decoded nor redirected. */
export interface Reply {
  status: number;
  /** In the order in which they came, names in lower case. */
  headers: readonly (readonly [name: string, value: string])[];
  body: Uint8Array;
}

/** Asks a host for a path, with its query. */
export type Ask = (path: string, headers?: OutgoingHttpHeaders, method?: string) => Promise<Reply>;

/** Without an answer after so many ms a host is given up. */
const TIMEOUT = 20_000;

/**
 * The way to ask one host.
 * @param origin as in `https://host`
 * @param socketPath the socket of a host that listens on no port
 */
export function askerOf(origin: string, socketPath?: string): Ask {
  const { protocol, hostname, port } = new URL(origin);
  const start = protocol === 'https:' ? requestSecure : requestPlain;
  const place =
    socketPath === undefined ? { hostname, ...(port !== '' && { port }) } : { socketPath, hostname };
  return (path, headers = {}, method = 'GET') =>
    new Promise((done, fail) => {
      const request = start({ ...place, path, method, headers, timeout: TIMEOUT }, (response) => {
        const chunks: Uint8Array[] = [];
        response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        response.once('error', fail).once('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: pairs(response.rawHeaders),
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.once('timeout', () => request.destroy(new Error(`no answer for ${TIMEOUT / 1000} s`)));
      request.once('error', fail).end();
    });
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? '']] : []));
}
