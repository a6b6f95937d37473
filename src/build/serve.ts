import { createServer, type RequestListener, type Server } from 'node:http';
import sirv from 'sirv';
import { isHidden } from './hosts/answers';
import { alwaysSent, headersOf, settingFrom } from './site/headers';
import { pageOf, readPages } from './site/pages';

/** A finished build that is being served. */
export interface RunningSite {
  url: string;
  close: () => Promise<void>;
}

/**
 * Answers for a finished build with each file's headers, compressed, and more forgiving than the hosts that the build
 * is written for: with and without the trailing slash, without a redirect. It reads `EMBED_ANCESTORS` and `ORIGIN` from the environment, as the build does.
 * @param base the base path that the build was made for
 * @param served the origin that it is served from, for when `ORIGIN` is not set
 * @throws Error when the folder lacks its pages, or `EMBED_ANCESTORS` is wrong
 */
export function siteListener(folder: string, base = '', served?: string): RequestListener {
  const setting = settingFrom({ ORIGIN: served, ...process.env });
  const pages = readPages(folder);
  const headersAt = (address: string) => ({
    ...alwaysSent(setting),
    ...headersOf(address, pages.get(pageOf(address)), setting),
  });
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, address) {
      for (const [name, value] of Object.entries(headersAt(address))) response.setHeader(name, value);
    },
  });
  const unknown = { ar: notFound('/404'), en: notFound('/en/404') };
  return (request, response) => {
    const url = request.url ?? '/';
    const inside = url === base || url.startsWith(`${base}/`) || url.startsWith(`${base}?`);
    request.url = inside ? url.slice(base.length).replace(/^(?!\/)/, '/') : '/outside-the-base-path';
    const sayUnknown = () => {
      const { headers, html } = request.url?.startsWith('/en/') ? unknown.en : unknown.ar;
      response.writeHead(404, headers).end(html);
    };
    if (isHidden(request.url.replace(/[?#].*|\/$/g, ''))) sayUnknown();
    else files(request, response, sayUnknown);
  };

  function notFound(page: string) {
    const html = pages.get(page);
    if (html === undefined) throw new Error(`${folder} has no page ${page}: was it built?`);
    return { html, headers: headersAt(page) };
  }
}

/**
 * Serves a finished build.
 * @param port 0 takes any free one
 */
export async function serve(folder: string, port: number, base = ''): Promise<RunningSite> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  const origin = `http://localhost:${portOf(server)}`;
  server.on('request', siteListener(folder, base, origin));
  return { url: `${origin}${base}`, close: () => close(server) };
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
