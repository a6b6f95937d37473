import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running site and how to end it. */
export interface Site {
  url: string;
  close: () => Promise<void>;
}

/**
 * Answers for a finished build as a static host would: with and without the trailing slash, compressed,
 * hashed files for ever and pages always asked for anew.
 * @param base the base path that the build was made for
 */
export function siteListener(folder: string, base = ''): RequestListener {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      const forEver = path.startsWith('/_app/immutable/');
      response.setHeader(
        'Cache-Control',
        `${forEver ? 'public, max-age=31536000, immutable' : 'no-cache'}, no-transform`,
      );
    },
  });
  const pages = { ar: read(folder, '404.html'), en: read(folder, 'en/404.html') };
  const notFound = (url = '/') => (url.startsWith('/en/') ? pages.en : pages.ar);
  return (request, response) => {
    const url = request.url ?? '/';
    const inside = url === base || url.startsWith(`${base}/`) || url.startsWith(`${base}?`);
    request.url = inside ? url.slice(base.length).replace(/^(?!\/)/, '/') : '/outside-the-base-path';
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound(request.url));
    });
  };
}

/**
 * Serves a finished build.
 * @param port 0 takes any free one
 */
export async function serve(folder: string, port: number, base = ''): Promise<Site> {
  const server = createServer(siteListener(folder, base));
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  return { url: `http://localhost:${portOf(server)}${base}`, close: () => close(server) };
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done, fail) => server.close((error) => (error ? fail(error) : done())));
}
