import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { settingFrom } from '../site/headers';
import { answerAt, answersOf } from './answers';
import { askerOf } from './ask';
import { checkHost, WRONG, type Fault } from './check-host';
import { reportOf } from './report';
import { siteOf } from './site-for-tests';

const site = siteOf();
const answers = answersOf(site, settingFrom({ ORIGIN: 'https://khuyut.example' }));
const contentOf = (file: string) => Buffer.from(site.contents.get(file) ?? '');

const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** A reply whose headers are easily changed. */
interface Draft {
  status: number;
  headers: Record<string, string | string[]>;
  body: Uint8Array;
}

/** What a right host answers. */
function rightReply(path: string, coding: string): Draft {
  const answer = answerAt(answers, path, site);
  if (answer.status === 308) {
    return { status: 308, headers: { ...answer.headers, Location: answer.to }, body: Buffer.of() };
  }
  const content = contentOf(answer.file);
  const draft: Draft = { status: answer.status, headers: { ...answer.headers }, body: content };
  if (!answer.isCompressed) return draft;
  draft.headers.Vary = 'Accept-Encoding';
  if (coding === 'identity') return draft;
  const isBrotli = coding.includes('br');
  draft.headers['Content-Encoding'] = isBrotli ? 'br' : 'gzip';
  draft.body = isBrotli ? brotliCompressSync(content, QUICKLY) : gzipSync(content);
  return draft;
}

/** What a host makes of a right reply; it may change it. */
type Spoil = (reply: Draft, path: string, coding: string) => Partial<Draft> | undefined;

/** What is found wrong at a host of this machine. */
async function faultsOf(spoil: Spoil): Promise<Fault[]> {
  const server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '/');
    const coding = String(request.headers['accept-encoding']);
    const right = rightReply(path, coding);
    const { status, headers, body } = { ...right, ...spoil(right, path, coding) };
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return checkHost(answers, site, contentOf, askerOf(`http://localhost:${port}`));
}

const isHtml = ({ headers }: Draft) => String(headers['Content-Type']).includes('html');
const without = (name: string, { headers }: Draft) => ({
  headers: Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name)),
});
/** The file itself, uncompressed, changed. */
const rewritten = (reply: Draft, path: string, change: (text: string) => string): Partial<Draft> => ({
  ...without('Content-Encoding', reply),
  body: Buffer.from(change(rightReply(path, 'identity').body.toString())),
});

it('A right host has no fault', async () => {
  expect(await faultsOf(() => undefined)).toEqual([]);
});

describe('A host is told that it', () => {
  it.each<[what: string, where: string, spoil: Spoil]>([
    [
      'injects a script into a file',
      '/en/',
      (reply, path) =>
        isHtml(reply)
          ? rewritten(reply, path, (text) =>
              text.replace('</p>', '</p><script src="//x.example/t.js"></script>'),
            )
          : undefined,
    ],
    [
      'injects a script into a file',
      '/',
      (reply, path) =>
        isHtml(reply)
          ? rewritten(reply, path, (text) =>
              text.replace('</p>', '<script src="//x.example/t.js"></script></p>'),
            )
          : undefined,
    ],
    [
      'minifies a file',
      '/',
      (reply, path) =>
        isHtml(reply) ? rewritten(reply, path, (text) => text.replaceAll(/\s+(?=<)|\s+$/g, '')) : undefined,
    ],
    [
      'sends only the beginning of a file',
      '/embed.js',
      (reply, path) =>
        path === '/embed.js' ? rewritten(reply, path, (text) => text.slice(0, 20)) : undefined,
    ],
    [
      'sends an empty file',
      '/embed.js',
      (reply, path) => (path === '/embed.js' ? rewritten(reply, path, () => '') : undefined),
    ],
    [
      'sends another file than the build’s',
      '/service-worker.js',
      (reply, path) =>
        path === '/service-worker.js' ? rewritten(reply, path, () => 'the one of last week') : undefined,
    ],
    ['drops Content-Security-Policy', '/en/', (reply) => without('Content-Security-Policy', reply)],
    [
      'drops Strict-Transport-Security',
      '/story.json',
      (reply) => without('Strict-Transport-Security', reply),
    ],
    [
      'sends two different values of Content-Security-Policy',
      '/embed/',
      (reply, path) =>
        path === '/embed/'
          ? {
              headers: {
                ...reply.headers,
                'Content-Security-Policy': [
                  "default-src 'self'",
                  String(reply.headers['Content-Security-Policy']),
                ],
              },
            }
          : undefined,
    ],
    [
      'changes Content-Security-Policy',
      '/',
      (reply) =>
        isHtml(reply)
          ? { headers: { ...reply.headers, 'Content-Security-Policy': "script-src 'self' 'unsafe-inline'" } }
          : undefined,
    ],
    [
      'lets browsers keep for 31536000 s what they are to ask for anew',
      '/service-worker.js',
      (reply, path) =>
        path.endsWith('.js')
          ? { headers: { ...reply.headers, 'Cache-Control': 'public, max-age=31536000' } }
          : undefined,
    ],
    [
      'lets browsers keep for 0 s what may be kept for 31536000 s',
      '/_app/immutable/a.js',
      (reply) => ({ headers: { ...reply.headers, 'Cache-Control': 'no-cache, no-transform' } }),
    ],
    [
      'changes Cache-Control',
      '/',
      (reply, path) =>
        path === '/' ? { headers: { ...reply.headers, 'Cache-Control': 'no-cache' } } : undefined,
    ],
    [
      'says that a file is compressed (gzip), and it is not',
      '/embed.js',
      (_, path, coding) => (coding === 'gzip' ? { body: rightReply(path, 'identity').body } : undefined),
    ],
    [
      'compresses a file twice',
      '/embed.js',
      (reply, _, coding) =>
        coding === 'gzip' && reply.headers['Content-Encoding'] ? { body: gzipSync(reply.body) } : undefined,
    ],
    ['sends compressed bytes (br) and does not say so', '/', (reply) => without('Content-Encoding', reply)],
    ['sends compressed files without Vary: Accept-Encoding', '/feed.xml', (reply) => without('Vary', reply)],
    [
      'answers 200 where nothing is',
      '/nowhere',
      (reply) => (reply.status === 404 ? { ...rightReply('/', 'identity'), status: 200 } : undefined),
    ],
    [
      'redirects (302) where nothing is',
      '/nowhere',
      (reply) => (reply.status === 404 ? { status: 302, headers: { Location: '/' } } : undefined),
    ],
    [
      'sends application/manifest+json as text/plain',
      '/manifest.webmanifest',
      (reply, path) =>
        path.endsWith('.webmanifest')
          ? { headers: { ...reply.headers, 'Content-Type': 'text/plain' } }
          : undefined,
    ],
    [
      'redirects the one form of an address, the one that links name',
      '/en/',
      (_, path) =>
        /.\/$/.test(path) ? { status: 301, headers: { Location: path.slice(0, -1) } } : undefined,
    ],
    [
      'redirects the second form of an address elsewhere than to its one form',
      '/en/index.html',
      (_, path) => (path.endsWith('/index.html') ? { status: 301, headers: { Location: '/' } } : undefined),
    ],
    [
      'answers the second form of an address with a page of its own instead of a redirect',
      '/en',
      (_, path) => (path === '/en' ? rightReply('/en/', 'identity') : undefined),
    ],
    [
      'answers 302 where it should redirect for good (308)',
      '/en',
      (reply) => (reply.status === 308 ? { status: 302 } : undefined),
    ],
    [
      'answers 403 instead of 200',
      '/story.json',
      (_, path) => (path === '/story.json' ? { status: 403 } : undefined),
    ],
    [
      'answers 500 instead of 404',
      '/nowhere',
      (_, path) => (path === '/nowhere' ? { status: 500 } : undefined),
    ],
  ])('%s', async (what, where, spoil) => {
    const faults = await faultsOf(spoil);
    const fault = faults.find((one) => one.what === what);
    expect(faults.map((one) => one.what)).toContain(what);
    expect(fault?.addresses).toContain(where);
    expect(fault?.remedy).toMatch(/\w/);
  });

  it('is not there', async () => {
    const faults = await checkHost(answers, site, contentOf, askerOf('http://localhost:9'));
    expect(faults.map(({ what }) => what)).toEqual(['does not answer']);
  });
});

it.each<[string, (reply: Draft) => Partial<Draft>]>([
  ['names the host in a redirect', (reply) => redirectedTo(reply, (to) => `https://khuyut.example${to}?x`)],
  ['redirects with 301', (reply) => (reply.status === 308 ? { status: 301 } : {})],
  [
    'orders what it says of caching in another way',
    (reply) => cached(reply, (parts) => parts.reverse().join(',')),
  ],
  ['compresses by itself', ({ headers }) => ({ headers: { ...headers, Vary: 'Origin, accept-encoding' } })],
])('A host may do things its way: it %s', async (_, spoil) => {
  expect(await faultsOf((reply) => spoil(reply))).toEqual([]);
});

const redirectedTo = ({ status, headers }: Draft, change: (to: string) => string) =>
  status === 308 ? { headers: { ...headers, Location: change(String(headers.Location)) } } : {};
const cached = ({ headers }: Draft, change: (parts: string[]) => string) => ({
  headers: { ...headers, 'Cache-Control': change(String(headers['Cache-Control']).split(', ')) },
});

it('The wrong addresses are many, and none is of the build', () => {
  expect(new Set(WRONG).size).toBeGreaterThanOrEqual(30);
  for (const path of WRONG) expect(answerAt(answers, path, site).status, path).toBe(404);
});

describe('The report', () => {
  it('says where all is well', () => {
    expect(reportOf([], 'https://khuyut.example')).toBe(
      'https://khuyut.example sends what was built, and as it should.',
    );
  });

  it('names each fault once, a few of its addresses and the remedy', () => {
    const addresses = ['/', '/en/', '/embed/', '/partners/', '/nowhere'];
    const fault = { what: 'minifies a file', remedy: 'turn it off', addresses };
    expect(reportOf([fault], 'https://khuyut.example')).toBe(
      [
        'At https://khuyut.example one thing must be put right.',
        '',
        '1. It minifies a file.',
        '   Where: / /en/ /embed/ and 2 more',
        '   Remedy: turn it off.',
      ].join('\n'),
    );
  });
});
