// What one nginx answers to many readers at once: the files of a first visit, beside a bare page of the same words.
// Loopback only, and as long as LOAD_SECONDS says for each run.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import { compress } from '../../src/build/site/compress';
import { isObject } from '../../src/lib/platform/is-object';
import { NGINX, startHost, type RunningHost } from '../hosts/running';
import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { barePage } from './bare';

const RUNS = 3;
const SECONDS = Math.min(60, Number(process.env.LOAD_SECONDS ?? 5));
const CONNECTIONS = 32;
const OUT = 'bench-results';

/** What came of one run; times in ms. */
interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

/** For wrk: asks for one address after the other, and says as JSON what came of it. */
const SCRIPT = `
local at = 0
function init(paths)
  addresses = paths
  wrk.headers["Accept-Encoding"] = "gzip, br"
end
function request()
  at = at % #addresses + 1
  return wrk.format("GET", addresses[at])
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\\n{"perSecond":%.1f,"p50":%.3f,"p99":%.3f,"failed":%d}\\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts nginx for a folder with what the build wrote for it, at a port of its own. */
async function serveFolder(folder: string): Promise<RunningHost & { origin: string }> {
  const port = await freePort();
  const config = await readFile(join('build', NGINX.config), 'utf8');
  const host = {
    ...NGINX,
    adapt: (...parts: Parameters<typeof NGINX.adapt>) =>
      NGINX.adapt(...parts).replace('listen unix:', `listen 127.0.0.1:${port}; listen unix:`),
  };
  return { ...(await startHost(host, config, folder)), origin: `http://127.0.0.1:${port}` };
}

/** The addresses that a first visit asks for, the worker's own saving apart. */
async function firstVisit(origin: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await page.goto(origin, { waitUntil: 'networkidle' });
  await browser.close();
  return [...paths];
}

async function load(script: string, origin: string, paths: readonly string[]): Promise<Load> {
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', script, origin, '--', ...paths];
  const { stdout } = await promisify(execFile)('wrk', args);
  const said: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  if (!isObject(said)) throw new TypeError(`wrk said:\n${stdout}`);
  const { perSecond, p50, p99, failed } = said;
  return { perSecond: Number(perSecond), p50: Number(p50), p99: Number(p99), failed: Number(failed) };
}

const medianOf = (loads: readonly Load[], key: keyof Load) =>
  loads.map((each) => each[key]).toSorted((a, b) => a - b)[Math.floor(loads.length / 2)] ?? NaN;

const missing = await promisify(execFile)('wrk', ['-v']).then(
  () => undefined,
  // With its version wrk ends as after a mistake.
  (error: unknown) => (isObject(error) && error.code === 'ENOENT' ? 'wrk is not installed here' : undefined),
);
const reason = NGINX.program === undefined ? NGINX.missing : missing;
if (reason !== undefined) {
  console.log(`${reason}: no load was tried (Debian: apt-get install nginx wrk).`);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'khuyut-load-'));
  const script = join(folder, 'load.lua');
  const bareFolder = join(folder, 'bare');
  await mkdir(bareFolder);
  await writeFile(script, SCRIPT);
  await writeFile(join(bareFolder, 'index.html'), barePage(await readFile('build/index.html', 'utf8')));
  await compress(join(bareFolder, 'index.html'));
  const [story, bare] = [await serveFolder('build'), await serveFolder(bareFolder)];
  const files = await firstVisit(story.origin);
  const kinds = {
    'first visit’s files': { origin: story.origin, paths: files },
    'the page alone': { origin: story.origin, paths: ['/'] },
    'bare page': { origin: bare.origin, paths: ['/'] },
  };
  const loads = new Map(Object.keys(kinds).map((kind) => [kind, new Array<Load>()]));
  // Interleaved, so that a slow minute of the machine falls on all alike.
  for (let run = 0; run < RUNS; run += 1)
    for (const [kind, { origin, paths }] of Object.entries(kinds))
      loads.get(kind)?.push(await load(script, origin, paths));
  await Promise.all([story.stop(), bare.stop()]);
  await rm(folder, { recursive: true });

  const table = [...loads].map(([kind, all]) => ({
    of: kind,
    'requests a second': Math.round(medianOf(all, 'perSecond')),
    'p50 (ms)': medianOf(all, 'p50').toFixed(2),
    'p99 (ms)': medianOf(all, 'p99').toFixed(2),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  }));
  const row = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  const names = Object.keys(table[0] ?? {});
  console.log(`\n${CONNECTIONS} connections, ${RUNS} runs of ${SECONDS} s each, medians:\n`);
  console.log([names, names.map(() => '---'), ...table.map(Object.values)].map(row).join('\n'));
  const visits = medianOf(loads.get('first visit’s files') ?? [], 'perSecond') / files.length;
  console.log(`\nA first visit asks for ${files.length} files: ${Math.round(visits)} first visits a second.`);
  await mkdir(OUT, { recursive: true });
  await writeFile(
    `${OUT}/load.json`,
    JSON.stringify({ seconds: SECONDS, files, table, loads: [...loads] }, null, 2),
  );
  console.log(`Every run is in ${OUT}/load.json.`);
}
