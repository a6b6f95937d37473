import { isLocal } from '../../lib/platform/is-local';

/** Every page on a secure address. */
const DEFAULT = "'self' https:";
/** Pages on a developer's own machine: for trying things out, where the site itself is not public yet. */
const DEVELOPERS = 'http://localhost:* http://127.0.0.1:*';

const SCHEME = /^[a-z][a-z\d+.-]*:$/i;
const HOST =
  /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:\*|localhost|(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+)(?::(?:\d+|\*))?$/i;

/**
 * Who may frame the embed, as `frame-ancestors` of CSP takes it.
 * @param value what `EMBED_ANCESTORS` holds; unset, every secure page may
 * @param origin the site's public origin; unset or local, pages on a developer's own machine may frame it, too
 * @throws RangeError when it is no list of sources; says which one is wrong and what to write
 */
export function ancestorsFrom(value: string | undefined, origin?: string): string {
  if (value === undefined) return !origin || isLocal(origin) ? `${DEFAULT} ${DEVELOPERS}` : DEFAULT;
  const sources = value.split(/\s+/).filter((source) => source !== '');
  if (sources.length === 0) throw wrong('is empty');
  for (const source of sources) {
    const isAlone = source === "'none'" && sources.length === 1;
    if (!isAlone && source !== "'self'" && !SCHEME.test(source) && !HOST.test(source)) {
      throw wrong(`has “${source}”, which names no one`);
    }
  }
  return sources.join(' ');
}

const wrong = (what: string) =>
  new RangeError(
    `EMBED_ANCESTORS ${what}; list who may frame the embed, with spaces between, ` +
      `such as: 'self' https://news.example https://*.paper.example (or 'none' alone; unset for everyone)`,
  );
