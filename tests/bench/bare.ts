import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { RunningSite } from '../../src/build/serve';
import type { HostPage } from '../setup/host';
import { PHONE } from './profiles';

/**
 * The yardstick: the same words as a page of text and nothing else, as light as a page of them can be.
 * @param html the built story page
 */
export function barePage(html: string): string {
  const body = /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const paragraphs = body
    .replace(/<(svg|script|style|dialog)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(p|h1|h2|h3|li|dt|dd)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const open = /<html[^>]*>/.exec(html)?.[0] ?? '<html>';
  const text = paragraphs.map((line) => `<p>${line}</p>`).join('\n');
  return `<!doctype html>${open}<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>text</title><link rel="icon" href="data:,"></head><body>${text}</body></html>`;
}

/** Serves one page, compressed, at any address. */
export async function serveBare(html: string): Promise<RunningSite> {
  const body = brotliCompressSync(html);
  const server = createServer((_, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' })
      .end(body);
  });
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://localhost:${address.port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The bare page in a partner's page, in a frame as long as its text on that phone: what a frame costs by itself. */
export async function framedBare(browser: Browser, url: string): Promise<HostPage> {
  const page = await browser.newPage(PHONE);
  await page.goto(url);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.close();
  const style = `display: block; border: 0; width: 100%; height: ${height}px`;
  return {
    head: '<style>body { margin: 0 }</style>',
    body: `<iframe src="${url}" style="${style}"></iframe>`,
  };
}
