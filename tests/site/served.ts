import { parseHTML } from 'linkedom';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Site } from '../../src/build/serve';

/** A built site behind a server of its own, as a host would answer for it. */
export interface Served {
  /** The site's address; no slash at its end. */
  url: () => string;
  /** Asks for an address below the base path; a redirect is an answer like any other. */
  get: (address: string, headers?: Record<string, string>) => Promise<Response>;
  /** The page at an address, parsed. */
  page: (address: string) => Promise<Document>;
}

/**
 * Serves a build for the tests of one file, on any free port.
 * @param build makes the build, if it is not there yet, and gives its folder
 */
export function served(build: () => string | Promise<string> = () => 'build', base = ''): Served {
  let site: Site | undefined;
  // A build that has to be made first takes a while.
  beforeAll(async () => (site = await serve(await build(), 0, base)), 180_000);
  afterAll(() => site?.close());
  const url = () => {
    if (!site) throw new Error('the site is served only while tests run');
    return site.url;
  };
  const get: Served['get'] = (address, headers = {}) =>
    fetch(url() + address, { redirect: 'manual', headers });
  const page: Served['page'] = async (address) => parseHTML(await (await get(address)).text()).document;
  return { url, get, page };
}

/** An attribute of the one element that a selector finds. @throws Error when it finds none, or several */
export function attribute(document: Document, selector: string, name: string): string {
  const [element, more] = document.querySelectorAll(selector);
  if (!element || more) throw new Error(`${more ? 'several' : 'no'} ${selector}`);
  return element.getAttribute(name) ?? '';
}
