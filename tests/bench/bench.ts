// Measures the story on a slow phone beside a bare page of its words: `npm run bench`, whose options are in `options.ts`.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { chromium } from 'playwright';
import { serve } from '../../src/build/serve';
import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { scripted } from '../setup/embed';
import { startHost } from '../setup/host';
import { barePage, framedBare, serveBare } from './bare';
import { measureBig } from './big/big';
import { askLighthouse, type Verdict } from './lighthouse';
import { SCROLL, VISIT } from './metrics';
import { readOptions, type Options } from './options';
import { ORDINARY, SLOW } from './profiles';
import { passAgain, watchAtRest } from './rest';
import { runOnce, type Scroll, type Visit } from './run';
import { slowWorkers } from './slow-workers';
import { markdown, rowsOf } from './table';
import { traceScroll } from './traced-scroll';

const LIGHTHOUSE_RUNS = 3;
/** What stands in a partner's page. */
const FRAMED = ['framed bare', 'embed'];

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

const options = optionsOrExit();
const profile = options.isSlow ? SLOW : ORDINARY;
if (!options.isBuilt) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build:site'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const [site, bare, host] = await Promise.all([
  serve('build', 0),
  readFile('build/index.html', 'utf8').then((html) => serveBare(barePage(html))),
  startHost(),
]);
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
await slowWorkers(browser, profile);
const story = `${site.url}/`;
const pages = new Map([
  ['bare', bare.url],
  ['story', story],
  ['framed bare', host.publish(await framedBare(browser, bare.url))],
  ['embed', host.publish({ head: '<style>body { margin: 0 }</style>', body: scripted(site.url) })],
  ...options.against.map(({ name, url }) => [name, url] as const),
]);
const results: Record<string, unknown> = {
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  load: loadavg()[0]?.toFixed(2),
  browser: browser.version(),
  profile: profile.name,
  runs: options.runs,
};
console.log(`${profile.name}; load of the machine ${String(results.load)}`);

if (options.phases.includes('runs')) {
  const visits = new Map<string, Visit[]>([...pages.keys()].map((name) => [name, []]));
  const scrolls = new Map<string, Scroll[]>([...pages.keys()].map((name) => [name, []]));
  // In turn within each run, so that a slow minute of the machine falls on all alike.
  for (let run = 0; run < options.runs; run += 1) {
    for (const [name, url] of pages) {
      const { visit, scroll } = await runOnce(browser, url, profile);
      visits.get(name)?.push(visit);
      scrolls.get(name)?.push(scroll);
    }
  }
  // What a partner's page costs is the partner's.
  for (const name of FRAMED) visits.delete(name);
  Object.assign(results, { visits: Object.fromEntries(visits), scrolls: Object.fromEntries(scrolls) });
  console.log(`\nThe first visit:\n${markdown([...visits.keys()], rowsOf(VISIT, visits, 'bare'))}`);
  console.log(`\nThe scroll:\n${markdown([...scrolls.keys()], rowsOf(SCROLL, scrolls, 'bare'))}`);
}

if (options.phases.includes('trace')) {
  const rows: string[][] = [];
  for (const [name, url] of pages) {
    const file = name === 'story' ? options.trace : undefined;
    const work = await traceScroll(browser, url, profile, file);
    results[`trace of ${name}`] = work;
    const perFrame = [work.styles, work.layouts, work.scripts, work.hitTests].map((value) =>
      value.toFixed(3),
    );
    rows.push([name, String(work.frames), ...perFrame, (work.idle * 100).toFixed(1)]);
  }
  const names = ['frames', 'styles', 'layouts', 'scripts', 'hit tests', 'idle frames (%)'];
  console.log(`\nIn a trace of the scroll, for each frame:\n${markdown(names, rows)}`);
}

if (options.phases.includes('rest')) {
  const rest = await watchAtRest(browser, story, profile);
  const grown = await passAgain(browser, story, profile);
  Object.assign(results, { rest, grown });
  console.log(
    `\nAt rest for ten seconds: ${rest.framesAsked} frames asked for, ${rest.timersFired} timers fired, ` +
      `${rest.animations} animations under way, main thread busy ${(rest.busy * 100).toFixed(2)} %`,
  );
  const megabytes = grown.heap.map((bytes) => (bytes / 1e6).toFixed(2));
  console.log(
    `After the first pass and after ${grown.passes}: ${grown.elements.join(' → ')} elements, ` +
      `${megabytes.join(' → ')} MB of heap`,
  );
}
if (options.isBig) results.big = await measureBig(browser, profile, options.runs);
await browser.close();

if (options.phases.includes('lighthouse')) {
  const asked = [...pages].filter(([name]) => !FRAMED.includes(name));
  const verdicts = new Map<string, Verdict[]>(asked.map(([name]) => [name, []]));
  for (let run = 0; run < LIGHTHOUSE_RUNS; run += 1) {
    for (const [name, url] of asked) verdicts.get(name)?.push(await askLighthouse(url));
  }
  results.lighthouse = Object.fromEntries(verdicts);
  const metrics = [
    { label: 'Lighthouse’s performance', of: ({ score }: Verdict) => score, digits: 0 },
    { label: 'its blocking (ms)', of: ({ blocking }: Verdict) => blocking, digits: 0 },
  ];
  console.log(`\n${markdown([...verdicts.keys()], rowsOf(metrics, verdicts, 'bare'))}`);
}
await Promise.all([site.close(), bare.close(), host.stop()]);

results.loadAtTheEnd = loadavg()[0]?.toFixed(2);
await mkdir(dirname(options.json), { recursive: true });
await writeFile(options.json, JSON.stringify(results, null, 2));
console.log(`\nAll values: ${options.json}`);
if (options.trace !== undefined && options.phases.includes('trace')) {
  console.log(`The trace: ${options.trace}; open it in the performance panel of Chrome’s DevTools.`);
}
