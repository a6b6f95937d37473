import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { serve } from '../../../src/build/serve';
import { readStoryFiles } from '../../../src/lib/model/story-files';
import { loadStory } from '../../../src/lib/model/story';
import { barePage, serveBare } from '../bare';
import { SCROLL, VISIT } from '../metrics';
import type { Profile } from '../profiles';
import { runOnce, type Scroll, type Visit } from '../run';
import { markdown, rowsOf } from '../table';
import { buildCopy } from './build-copy';
import { grow } from './grow';
import { perChapter } from './growth';

/** Chapters of the stories that are measured beside the real one. */
const SIZES = [50, 100];

/** What a story of so many chapters takes to build, and weighs. Times in s, sizes in kB. */
interface Built {
  chapters: number;
  checkTime: number;
  buildTime: number;
  page: number;
  compressed: number;
}

/**
 * Builds bigger stories, tells what they cost beside the real one and beside the biggest one's bare words, and gives all
 * values.
 */
export async function measureBig(browser: Browser, profile: Profile, runs: number): Promise<object> {
  const files = await readStoryFiles();
  const story = loadStory(files, 'ar');
  const built: Built[] = [];
  const pages = new Map<string, string>();
  const ends: (() => Promise<void>)[] = [];
  let html = '';
  for (const chapters of [story.chapters.length, ...SIZES]) {
    const copy = await buildCopy(grow(files, story, chapters));
    const site = await serve(copy.build, 0);
    ends.push(site.close, copy.remove);
    pages.set(`${chapters} chapters`, `${site.url}/`);
    html = await readFile(join(copy.build, 'index.html'), 'utf8');
    const { checkTime, buildTime } = copy;
    const [page, compressed] = ['index.html', 'index.html.br'].map(
      (name) => statSync(join(copy.build, name)).size / 1000,
    ) as [number, number];
    built.push({ chapters, checkTime, buildTime, page, compressed });
  }
  console.log(`\nBuilding:\n${markdown([...pages.keys(), 'for each further chapter'], rowsOfBuilt(built))}`);
  const bare = await serveBare(barePage(html));
  ends.push(bare.close);
  pages.set(`bare, ${SIZES.at(-1)} chapters`, bare.url);
  const names = [...pages.keys()];

  const visits = new Map<string, Visit[]>(names.map((name) => [name, []]));
  const scrolls = new Map<string, Scroll[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, url] of pages) {
      const { visit, scroll } = await runOnce(browser, url, profile);
      visits.get(name)?.push(visit);
      scrolls.get(name)?.push(scroll);
    }
  }
  for (const end of ends) await end();
  const [real = ''] = names;
  console.log(`\nThe first visit:\n${markdown(names, rowsOf(VISIT, visits, real))}`);
  console.log(`\nThe scroll:\n${markdown(names, rowsOf(SCROLL, scrolls, real))}`);
  return { built, visits: Object.fromEntries(visits), scrolls: Object.fromEntries(scrolls) };
}

function rowsOfBuilt(built: readonly Built[]): string[][] {
  const row = (label: string, of: (one: Built) => number, digits: number) => {
    const costs = built.map((one) => ({ chapters: one.chapters, value: of(one) }));
    const cells = costs.map(({ value }) => value.toFixed(digits));
    const growth = perChapter(costs).map((value) => value.toFixed(digits + 1));
    return [label, ...cells, growth.join(', then ')];
  };
  return [
    row('check:story (s)', ({ checkTime }) => checkTime, 1),
    row('build (s)', ({ buildTime }) => buildTime, 1),
    row('the page (kB)', ({ page }) => page, 0),
    row('· with Brotli (kB)', ({ compressed }) => compressed, 1),
  ];
}
