/** Marks a stored response whose body is compressed. */
const MARK = 'X-Khuyut-Packed';

/**
 * A response as the cache keeps it: pages are compressed, to a quarter, as they are most of the copy. What the
 * browser cannot compress, and what no page is, stays as it is: scripts and fonts are read oftener, or gain nothing.
 */
export function pack(response: Response): Response {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!isPage || !response.body || !('CompressionStream' in globalThis)) return response;
  const headers = new Headers(response.headers);
  headers.set(MARK, 'gzip');
  return withBody(response, response.body.pipeThrough(new CompressionStream('gzip')), headers);
}

/** A stored response as it was before it was packed. Reading it fails where the stored bytes are broken. */
export function unpack(response: Response): Response {
  if (!response.body || !response.headers.has(MARK)) return response;
  const headers = new Headers(response.headers);
  headers.delete(MARK);
  return withBody(response, response.body.pipeThrough(new DecompressionStream('gzip')), headers);
}

const withBody = ({ status, statusText }: Response, body: ReadableStream, headers: Headers) =>
  new Response(body, { status, statusText, headers });
