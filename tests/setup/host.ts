import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of a partner's. */
export interface HostPage {
  body: string;
  head?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  headers?: Record<string, string>;
}

/** A partner's site: another site than the story's, as `127.0.0.1` is another than `localhost`. */
export interface Host {
  /** Puts a page on the site and gives its address. */
  publish: (page: HostPage) => string;
  stop: () => Promise<void>;
}

/** Starts a partner's site. */
export async function startHost(): Promise<Host> {
  const pages: HostPage[] = [];
  const server = createServer((request, response) => {
    const page = pages[Number((request.url ?? '').slice(1))];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers })
      .end(markup(page));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    publish(page) {
      pages.push(page);
      return `http://127.0.0.1:${port}/${pages.length - 1}`;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function markup({ body, head = '', lang = 'en', dir = 'ltr' }: HostPage): string {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A partner's page</title><link rel="icon" href="data:,">${head}</head>
<body>${body}</body></html>`;
}

/** Words of the partner's own, so many paragraphs. */
export const article = (paragraphs: number): string =>
  '<p>The harbour was quiet that morning, and the boats had gone out before the light. Nobody on the quay spoke of the news; they mended nets and waited for the ferry, as on any other day of the week.</p>'.repeat(
    paragraphs,
  );
