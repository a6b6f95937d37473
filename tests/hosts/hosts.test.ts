import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAt, answersOf, readSite, type Answers, type Site } from '../../src/build/hosts/answers';
import { askerOf, type Ask, type Reply } from '../../src/build/hosts/ask';
import { addressesOf, checkHost, WRONG } from '../../src/build/hosts/check-host';
import { settingFrom } from '../../src/build/site/headers';
import { BASE, buildBelowBasePath, ORIGIN } from '../setup/below-base-path';
import { CADDY, NGINX, NGINX_ALONE, startHost, type RunningHost } from './running';

const SITES = [
  { where: 'at the root', base: '', environment: process.env, build: () => Promise.resolve('build') },
  {
    where: 'below a base path',
    base: BASE,
    environment: { ...process.env, ORIGIN },
    build: buildBelowBasePath,
  },
];

/** What is accepted by who should get a compressed copy, or none; and how the answer names it. */
const ACCEPTED = { '.br': 'gzip, deflate, br, zstd', '.gz': 'gzip', '': 'identity' } as const;
const CODING = { '.br': 'br', '.gz': 'gzip', '': undefined } as const;

/** The headers of a reply by name; several of one name are a mistake. */
function headersOf({ headers }: Reply): Record<string, string> {
  const names = headers.map(([name]) => name);
  expect(names, 'each header once').toEqual([...new Set(names)]);
  return Object.fromEntries(headers);
}

const HOSTS = [...new Map([NGINX, NGINX_ALONE, CADDY].map((host) => [host.name, host])).values()];

describe.each(HOSTS)('$name', (host) => {
  const codings = host === NGINX_ALONE ? (['.gz', ''] as const) : (['.br', '.gz', ''] as const);

  describe.skipIf(host.program === undefined).each(SITES)('$where', ({ base, environment, build }) => {
    let folder: string;
    let site: Site;
    let answers: Answers;
    let running: RunningHost;
    let ask: Ask;
    const read = (file: string) => readFileSync(join(folder, file));

    beforeAll(async () => {
      folder = await build();
      site = readSite(folder);
      answers = answersOf(site, settingFrom(environment), base);
      running = await startHost(host, read(host.config).toString(), folder);
      ask = askerOf('http://localhost', running.socket);
    });
    afterAll(() => running.stop());

    it('answers every address of the build, and wrong ones, as is said', async () => {
      expect(await checkHost(answers, site, read, ask)).toEqual([]);
    });

    it('sends what is said with every address, and nothing twice', async () => {
      for (const address of addressesOf(answers, site)) {
        const expected = answerAt(answers, address, site);
        const reply = await ask(`${encodeURI(address)}?x=1&y`, { 'Accept-Encoding': 'identity' });
        expect(reply.status, address).toBe(expected.status);
        const wanted = Object.entries(expected.headers).map(([name, value]) => [name.toLowerCase(), value]);
        expect(headersOf(reply), address).toMatchObject(Object.fromEntries(wanted));
        if (expected.status === 308) expect(headersOf(reply).location).toBe(`${expected.to}?x=1&y`);
      }
    });

    it('sends the compressed copies as they lie there, and lets caches tell them apart', async () => {
      const compressed = site.files.filter(site.isCompressed);
      expect(compressed.length).toBeGreaterThan(20);
      for (const file of compressed) {
        const address = base + file.replace(/\/index\.html$/, '/');
        const tags = new Set<string | undefined>();
        for (const copy of codings) {
          const accepted = ACCEPTED[copy];
          const reply = await ask(address, { 'Accept-Encoding': accepted, Via: '1.1 a-network' });
          const headers = headersOf(reply);
          expect(headers['content-encoding'], `${address} for ${accepted}`).toBe(CODING[copy]);
          expect(headers.vary, address).toBe('Accept-Encoding');
          expect(Buffer.compare(reply.body, read(file + copy)), `${address} for ${accepted}`).toBe(0);
          tags.add(headers.etag);
        }
        expect(tags.size, `${address}: a tag for each`).toBe(codings.length);
      }
    });

    it('says that what a browser holds is still right', async () => {
      for (const path of ['/', '/en/', '/embed.js', '/service-worker.js', '/icons/192.png']) {
        const asked = { 'Accept-Encoding': 'gzip, br' };
        const { etag = '', 'last-modified': day = '', ...first } = headersOf(await ask(base + path, asked));
        for (const condition of [{ 'If-None-Match': etag }, { 'If-Modified-Since': day }]) {
          const reply = await ask(base + path, { ...asked, ...condition });
          expect(reply.status, path).toBe(304);
          expect(reply.body).toHaveLength(0);
          expect(headersOf(reply)['cache-control']).toBe(first['cache-control']);
        }
        expect((await ask(base + path, { ...asked, 'If-None-Match': '"other"' })).status).toBe(200);
      }
    });

    it('sends a part of a file, where a download goes on', async () => {
      const whole = read('/icons/512.png');
      const part = await ask(`${base}/icons/512.png`, { Range: 'bytes=100-199' });
      expect(part.status).toBe(206);
      expect(headersOf(part)['content-range']).toBe(`bytes 100-199/${whole.length}`);
      expect(Buffer.compare(part.body, whole.subarray(100, 200))).toBe(0);
      const beyond = await ask(`${base}/icons/512.png`, { Range: `bytes=${whole.length}-` });
      expect(beyond.status).toBe(416);
    });

    it('answers HEAD as GET, without the file, and takes nothing from readers', async () => {
      for (const path of ['/', '/en/', '/embed.js', '/nowhere']) {
        const accepted = { 'Accept-Encoding': 'identity' };
        const [head, get] = [await ask(base + path, accepted, 'HEAD'), await ask(base + path, accepted)];
        const headers = Object.entries(headersOf(get)).filter(([name]) => name !== 'date');
        expect(head.status, path).toBe(get.status);
        expect(head.body).toHaveLength(0);
        expect(headersOf(head), path).toMatchObject(Object.fromEntries(headers));
        if (get.status === 200) expect((await ask(base + path, {}, 'POST')).status, path).toBe(405);
      }
    });

    it('has one form of each address, whatever is written', async () => {
      expect(WRONG.length).toBeGreaterThanOrEqual(30);
      for (const path of [
        '//',
        '//en/',
        '/en//',
        '/%2e%2e/package.json',
        '/en/..%2f..%2fetc/passwd',
        '/%65n/x',
      ]) {
        const { status } = await ask(base + path);
        expect([400, 404], path).toContain(status);
      }
      expect((await ask(`${base}/%65n/`)).status, 'the same address, written otherwise').toBe(200);
    });

    it.runIf(base !== '')('answers nothing outside of the path', async () => {
      for (const path of [
        '/',
        '/en/',
        '/some',
        '/some/pathetic',
        '/embed.js',
        '/_app/immutable/',
        '/some/path.js',
      ]) {
        const reply = await ask(path);
        expect(reply.status, path).toBe(404);
        expect(headersOf(reply)['content-security-policy'], path).toContain("default-src 'none'");
      }
    });

    it.runIf(base !== '')('has browsers ask in secure ways once the public address is secure', async () => {
      for (const path of ['/', '/en', '/nowhere', '/embed.js']) {
        expect(headersOf(await ask(base + path))['strict-transport-security']).toBe('max-age=63072000');
      }
    });
  });
});
