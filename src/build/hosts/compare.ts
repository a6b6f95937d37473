import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Answer, FileAnswer, RedirectAnswer } from './answers';
import type { Reply } from './ask';

/** Something that a host does wrong, in plain words. */
export interface Finding {
  what: string;
  remedy: string;
}

const finding = (what: string, remedy: string): Finding => ({ what, remedy });

const DECODERS: Readonly<Record<string, (body: Uint8Array) => Uint8Array>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
};

/** Which answer was asked for and what came, once for every address. */
export interface Exchange {
  expected: Answer;
  /** The content of the file that is to be sent. */
  content: Uint8Array;
  reply: Reply;
}

/** What a host does wrong at one address. @returns nothing where it is right */
export function compare({ expected, content, reply }: Exchange): Finding[] {
  if (expected.status === 308) return compareRedirect(expected, reply);
  const wrong = compareStatus(expected, reply);
  if (wrong) return [wrong];
  return [...compareBody(content, reply), ...compareHeaders(expected, reply)];
}

/** The values of a header, each as it came. */
function valuesOf({ headers }: Reply, name: string): string[] {
  return headers.filter(([other]) => other === name.toLowerCase()).map(([, value]) => value);
}

function compareRedirect({ to }: RedirectAnswer, reply: Reply): Finding[] {
  const { status } = reply;
  if (status === 200) {
    return [
      finding(
        'answers the second form of an address with a page of its own instead of a redirect',
        `redirect it to its one form, the one that links name (such as ${to})`,
      ),
    ];
  }
  if (status !== 301 && status !== 308) {
    return [
      finding(
        `answers ${status} where it should redirect for good (308)`,
        'redirect the second form of an address to its one form',
      ),
    ];
  }
  // Only where it leads to counts, not whether it names the host.
  const location = new URL(valuesOf(reply, 'location')[0] ?? '', 'http://host');
  if (location.pathname === to) return [];
  return [
    finding(
      'redirects the second form of an address elsewhere than to its one form',
      `folders end in a slash and files do not: this one leads to ${to}, not to ${location.pathname}`,
    ),
  ];
}

function compareStatus({ status }: FileAnswer, reply: Reply): Finding | undefined {
  if (reply.status === status) return undefined;
  if (status === 404 && reply.status === 200) {
    return finding(
      'answers 200 where nothing is',
      'answer unknown addresses and what is written for hosts with status 404: no “single-page application” fallback',
    );
  }
  if (reply.status >= 300 && reply.status < 400) {
    const to = valuesOf(reply, 'location')[0] ?? 'nowhere';
    return status === 404
      ? finding(
          `redirects (${reply.status}) where nothing is`,
          'answer unknown addresses with status 404, where they are',
        )
      : finding(
          'redirects the one form of an address, the one that links name',
          `turn off its own rule for slashes or file names: it led to ${to}, and two such rules make a loop`,
        );
  }
  return finding(
    `answers ${reply.status} instead of ${status}`,
    status === 200
      ? 'upload the whole build, and let everyone read it'
      : 'answer unknown addresses with status 404',
  );
}

function compareHeaders({ status, headers, isCompressed }: FileAnswer, reply: Reply): Finding[] {
  const found = Object.entries(headers).flatMap(([name, value]) =>
    compareHeader(name, value, valuesOf(reply, name)),
  );
  const isVaried = valuesOf(reply, 'vary').some((value) =>
    /(?:^|[\s,])accept-encoding(?:$|[\s,])|^\*$/i.test(value),
  );
  const hasForms = isCompressed && (status === 200 || valuesOf(reply, 'content-encoding').length > 0);
  if (hasForms && !isVaried) {
    found.push(
      finding(
        'sends compressed files without Vary: Accept-Encoding',
        'send it with both forms, or a cache gives the compressed one to who cannot read it',
      ),
    );
  }
  return found;
}

function compareHeader(name: string, value: string, came: readonly string[]): Finding[] {
  const [first] = came;
  if (first === undefined) {
    return [
      finding(`drops ${name}`, 'set the headers of the build (see hosting/), and let no proxy remove them'),
    ];
  }
  if (came.length > 1 && came.some((other) => !isSame(name, other, first))) {
    return [finding(`sends two different values of ${name}`, 'set it once: browsers obey both, or neither')];
  }
  if (isSame(name, first, value)) return [];
  if (name === 'Cache-Control') return [compareCaching(value, first)];
  if (name === 'Content-Type') {
    return [
      finding(
        `sends ${value} as ${first}`,
        'add the type to the host’s list, by the ending of the file’s name',
      ),
    ];
  }
  const { inserted, removed } = difference(value, first);
  const how = [inserted && `${excerpt(inserted)} came in`, removed && `${excerpt(removed)} was lost`];
  return [
    finding(
      `changes ${name}`,
      `set what the build wrote (see hosting/), which changes with every build: ${how.filter(Boolean).join(', ')}`,
    ),
  ];
}

function isSame(name: string, a: string, b: string): boolean {
  const plain = (value: string) => {
    const parts = value
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim()
      .split(/\s*[,;]\s*/);
    return (name === 'Cache-Control' ? parts.sort() : parts).join(';');
  };
  return plain(a) === plain(b);
}

/** How long an answer may be used without asking, in s. */
function ageOf(caching: string): number {
  if (/no-cache|no-store/.test(caching)) return 0;
  return Number(/(?:^|[\s,])max-age=(\d+)/.exec(caching)?.[1] ?? 0);
}

function compareCaching(expected: string, came: string): Finding {
  const [age, allowed] = [ageOf(came), ageOf(expected)];
  if (age > allowed) {
    return finding(
      `lets browsers keep for ${age} s ${allowed === 0 ? 'what they are to ask for anew' : `what may be kept for ${allowed} s`}`,
      `send Cache-Control: ${expected}, or readers stay on an old version and corrections do not reach them`,
    );
  }
  if (age < allowed) {
    return finding(
      `lets browsers keep for ${age} s what may be kept for ${allowed} s`,
      `send Cache-Control: ${expected}, or readers load the same again`,
    );
  }
  return finding(
    'changes Cache-Control',
    `send Cache-Control: ${expected}; no-transform keeps proxies from rewriting files, which the worker would refuse`,
  );
}

function compareBody(content: Uint8Array, reply: Reply): Finding[] {
  const coding = valuesOf(reply, 'content-encoding')[0];
  const body = decode(reply.body, coding);
  if (body === undefined) {
    return [
      finding(
        `says that a file is compressed (${coding}), and it is not`,
        'send Content-Encoding only with the compressed copies (.br, .gz)',
      ),
    ];
  }
  if (Buffer.compare(body, content) === 0) return [];
  for (const [name, decoder] of Object.entries(DECODERS)) {
    const twice = attempt(decoder, body);
    if (twice && Buffer.compare(twice, content) === 0) {
      return [
        finding(
          coding === undefined
            ? `sends compressed bytes (${name}) and does not say so`
            : 'compresses a file twice',
          'let either the host compress, or send the copies (.br, .gz) with their Content-Encoding',
        ),
      ];
    }
  }
  return [compareText(Buffer.from(content).toString(), Buffer.from(body).toString())];
}

function decode(body: Uint8Array, coding: string | undefined): Uint8Array | undefined {
  if (coding === undefined || coding === 'identity') return body;
  const decoder = DECODERS[coding];
  return decoder && attempt(decoder, body);
}

function attempt(decoder: (body: Uint8Array) => Uint8Array, body: Uint8Array): Uint8Array | undefined {
  try {
    return decoder(body);
  } catch {
    return undefined;
  }
}

function compareText(text: string, came: string): Finding {
  const REWRITES =
    'turn it off for this site (it must heed no-transform): the worker refuses a file that was rewritten';
  const { inserted, removed } = difference(text, came);
  if (came.length === 0) return finding('sends an empty file', 'upload the whole build');
  if (removed === '') {
    const what = /<script/i.test(inserted) ? 'a script' : 'something';
    return finding(`injects ${what} into a file`, `${REWRITES}. It is: ${excerpt(inserted)}`);
  }
  const spaceless = (one: string) => one.replace(/\s+|<!--.*?-->/gs, '');
  if (came.length < text.length && spaceless(came) === spaceless(text)) {
    return finding('minifies a file', REWRITES);
  }
  if (inserted === '' && text.startsWith(came)) {
    return finding('sends only the beginning of a file', 'upload it again, and empty the cache');
  }
  return finding(
    'sends another file than the build’s',
    `upload the whole build and empty the cache; if that is done, something on the way rewrites it: ${excerpt(inserted || removed)}`,
  );
}

/** What stands between the common beginning and the common end of two texts. */
function difference(text: string, came: string): { inserted: string; removed: string } {
  const shorter = Math.min(text.length, came.length);
  let start = 0;
  while (start < shorter && text[start] === came[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === came.at(-1 - end)) end += 1;
  // “</body>” begins as “<script>” does: what came in is to begin with its tag.
  while (
    came[start] !== '<' &&
    start > 0 &&
    came[start - 1] === came.at(-1 - end) &&
    text.length <= start + end
  ) {
    start -= 1;
    end += 1;
  }
  return { inserted: came.slice(start, came.length - end), removed: text.slice(start, text.length - end) };
}

const excerpt = (text: string) => `“${text.trim().slice(0, 80)}”`;
