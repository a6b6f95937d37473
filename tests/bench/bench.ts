import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { serve } from '../../src/build/serve';
import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { scripted } from '../setup/embed';
import { startHost } from '../setup/host';
import { barePage, serveBare } from './bare';
import { scroll, visit, type Scroll, type Visit } from './measure';

const RUNS = Number(process.env.RUNS ?? 5);
const OUT = 'bench-results';

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const medians = <Row extends Visit | Scroll>(rows: readonly Row[]) =>
  Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((key) => [key, median(rows.map((row) => Number(row[key as keyof Row])))]),
  ) as Record<keyof Row, number>;

const site = await serve('build', 0);
const bare = await serveBare(barePage(await readFile('build/index.html', 'utf8')));
const bareEnglish = await serveBare(barePage(await readFile('build/en/index.html', 'utf8')));
const host = await startHost();
const partner = host.publish({ head: '<style>body { margin: 0 }</style>', body: scripted(site.url) });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
const visits: Record<'story' | 'english' | 'bare' | 'bareEnglish', Visit[]> = {
  story: [],
  english: [],
  bare: [],
  bareEnglish: [],
};
const scrolls: Record<'story' | 'bare' | 'partner', Scroll[]> = { story: [], bare: [], partner: [] };

// Interleaved, so that a slow minute of the machine falls on all alike.
for (let run = 0; run < RUNS; run += 1) {
  visits.bare.push(await visit(browser, bare.url));
  visits.story.push(await visit(browser, `${site.url}/`));
  visits.bareEnglish.push(await visit(browser, bareEnglish.url));
  visits.english.push(await visit(browser, `${site.url}/en/`));
}
for (let run = 0; run < RUNS; run += 1) {
  scrolls.bare.push(await scroll(browser, bare.url));
  scrolls.story.push(await scroll(browser, `${site.url}/`));
  scrolls.partner.push(await scroll(browser, partner));
}
await browser.close();
await Promise.all([site.close(), bare.close(), bareEnglish.close(), host.stop()]);

const story = medians(visits.story);
const english = medians(visits.english);
const text = medians(visits.bare);
const englishText = medians(visits.bareEnglish);
const touch = medians(scrolls.story);
const framed = medians(scrolls.partner);
const plain = medians(scrolls.bare);
const rows: [what: string, measured: string, budget: string][] = [
  ['largest paint / bare text page', (story.largestPaint / text.largestPaint).toFixed(2), '1.50'],
  ['the same, English', (english.largestPaint / englishText.largestPaint).toFixed(2), '1.50'],
  [
    'largest paint, story · bare (ms)',
    `${story.largestPaint.toFixed(0)} · ${text.largestPaint.toFixed(0)}`,
    '',
  ],
  ['first paint, story · bare (ms)', `${story.firstPaint.toFixed(0)} · ${text.firstPaint.toFixed(0)}`, ''],
  ['total blocking time (ms)', story.blocking.toFixed(0), '50'],
  ['first visit (kB)', (story.bytes / 1000).toFixed(1), '200'],
  ['of which HTML, CSS, fonts (kB)', (story.textAndFonts / 1000).toFixed(1), '70'],
  ['of which script (kB)', (story.script / 1000).toFixed(1), '90'],
  ['requests', String(story.requests), ''],
  ['layout shift, visit + scroll', (story.shift + touch.shift).toFixed(3), '0.00'],
  ['touch scroll: p95 frame (ms)', touch.p95.toFixed(1), '20'],
  ['touch scroll: frames over 34 ms (%)', (touch.late * 100).toFixed(2), '0.5'],
  ['touch scroll: longest task (ms)', touch.longestTask.toFixed(0), '50'],
  ['scroll in a partner’s page: p95 frame (ms)', framed.p95.toFixed(1), '20'],
  ['scroll in a partner’s page: frames over 34 ms (%)', (framed.late * 100).toFixed(2), '0.5'],
  ['scroll in a partner’s page: longest task (ms)', framed.longestTask.toFixed(0), '50'],
  // What the machine itself does to a page that moves nothing.
  ['bare page scroll: p95 frame (ms)', plain.p95.toFixed(1), ''],
  ['bare page scroll: frames over 34 ms (%)', (plain.late * 100).toFixed(2), ''],
];
const table = Object.fromEntries(rows.map(([what, measured, budget]) => [what, { measured, budget }]));
console.table(table);
await mkdir(OUT, { recursive: true });
await writeFile(`${OUT}/bench.json`, JSON.stringify({ runs: RUNS, table, visits, scrolls }, null, 2));
console.log(`Every run is in ${OUT}/bench.json.`);
