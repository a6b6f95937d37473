import { Window, type Document } from 'happy-dom';
import { afterAll, beforeAll } from 'vitest';
import { serve, type RunningSite } from '../../src/build/serve';

/** A built site behind a server of its own, as a host would answer for it. */
export interface Served {
  /** The site's address; no slash at its end. */
  url: () => string;
  /** Asks for an address below the base path; a redirect is an answer like any other. */
  get: (address: string, headers?: Record<string, string>) => Promise<Response>;
  /** The page at an address, parsed once for all that ask. */
  page: (address: string) => Promise<Document>;
}

/**
 * Serves a build for the tests of one file, on any free port.
 * @param build makes the build, if it is not there yet, and gives its folder
 */
export function served(build: () => string | Promise<string> = () => 'build', base = ''): Served {
  let site: RunningSite | undefined;
  // A build that has to be made first takes a while.
  beforeAll(async () => (site = await serve(await build(), 0, base)), 180_000);
  afterAll(() => site?.close());
  const url = () => {
    if (!site) throw new Error('the site is served only while tests run');
    return site.url;
  };
  const get: Served['get'] = (address, headers = {}) =>
    fetch(url() + address, { redirect: 'manual', headers });
  const pages = new Map<string, Promise<Document>>();
  const page: Served['page'] = (address) => {
    const parsed = pages.get(address) ?? get(address).then(async (answer) => parse(await answer.text()));
    pages.set(address, parsed);
    return parsed;
  };
  return { url, get, page };
}

/** A page as a browser without JavaScript reads it. */
function parse(html: string): Document {
  return new new Window().DOMParser().parseFromString(html, 'text/html');
}

/** An attribute of the one element that a selector finds. @throws Error when it finds none, or several */
export function attribute(document: Document, selector: string, name: string): string {
  const [element, more] = document.querySelectorAll(selector);
  if (!element || more) throw new Error(`${more ? 'several' : 'no'} ${selector}`);
  return element.getAttribute(name) ?? '';
}
