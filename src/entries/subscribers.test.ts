import { render } from 'svelte/server';
import { expect, it, vi } from 'vitest';
import { reportChapter } from '$lib/embed/frame/report-chapter';
import { wireSheet } from '$lib/evidence/sheet';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import Story from '$lib/page/Story.svelte';
import { find } from '$lib/platform/fakes/tab';
import { openStorage } from '$lib/platform/storage';
import { followInAddress } from '$lib/reading/address';
import { announceChapters, createAnnouncer } from '$lib/reading/announcer';
import { wireBar } from '$lib/reading/bar';
import { markChapters } from '$lib/reading/current-chapter';
import { createPosition, type Mover, type Position } from '$lib/reading/position';
import { rememberPlace } from '$lib/reading/resume';
import { openPage, type FakePage } from '$lib/views/map/live/fakes/page';
import { wireGlances } from '$lib/views/glance';
import { createMapView, type MapView } from '$lib/views/map/live/map-view';
// Loaded before the clock stands still.
import '$lib/views/map/live/live-map';

vi.mock('$lib/views/map/live/live-camera', async () => ({
  createLiveCamera: (await import('$lib/views/map/live/fakes/camera')).createFakeCamera,
}));
// It stands in the page's head, which is not looked at, and takes seconds.
vi.mock('$lib/views/map/still/scene-style', () => ({ sceneStyle: () => '' }));

const POSITIONS = 1000;
/** The walk is compared with going there directly at each of so many positions. */
const COMPARED_EVERY = 200;
/** ms; longer than any flight, announcement or change of the address takes. */
const LONGEST_MS = 4000;

const story = loadStory(realFiles, 'en');
const IDS = story.chapters.map(({ plan }) => plan.id);
/** Sections after the chapters. */
const SECTIONS = 6;
const MOVERS: readonly Mover[] = ['scroll', 'page', 'host', 'link', 'turn'];
const basemap = { land: '', borders: '', disputed: '', regions: {} };
/** What Kit gives to the page while it is rendered. */
const context = new Map([['__request__', { page: { url: new URL('http://localhost/en') } }]]);
/** With script: what is in templates is part of the page. */
const MARKUP = render(Story, { props: { story, basemap }, context }).body.replace(/<\/?template[^>]*>/g, '');

/** A page whose every subscriber follows one position. */
interface Reading {
  page: FakePage;
  view: MapView;
  set: (position: Position) => void;
  /** What the host page around a frame was told last. */
  told: () => unknown;
}

async function open(): Promise<Reading> {
  const page = openPage({}, MARKUP);
  // Wide enough for a sheet beside the text, which closes when the reader leaves its chapter.
  page.tab.properties.set('--sheet-column', '20rem');
  const { chapters } = page;
  const position = createPosition();
  const say = createAnnouncer(document);
  const view = createMapView(page.elements, chapters);
  const tell = vi.fn();
  wireSheet(document, position);
  wireBar(document, position, () => undefined);
  markChapters(chapters, position);
  position.subscribe(view.show);
  wireGlances(document, chapters, position, () => Promise.reject(new Error('not asked for')));
  followInAddress(position, chapters);
  announceChapters(position, say, view.describe);
  rememberPlace(document, position, openStorage('/', 'a-story'));
  reportChapter(chapters, position, { tell, handle: vi.fn() }, { settle: vi.fn() });
  void view.goLive(position, say);
  await vi.dynamicImportSettled();
  await flush();
  return { page, view, set: position.set, told: () => tell.mock.lastCall };
}

const flush = (ms = LONGEST_MS) => vi.advanceTimersByTimeAsync(ms);

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Where a reader can be once the story has been entered. */
function somewhere(random: () => number): Position {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const by = pick(MOVERS);
  const last = IDS.length - 1;
  if (random() < 0.05) return { chapter: 0, place: 'before', anchor: undefined, by };
  if (random() < 0.1) {
    const section = random() < 0.8 ? Math.floor(random() * SECTIONS) : undefined;
    return { chapter: last, place: 'after', section, anchor: undefined, by };
  }
  const chapter = Math.floor(random() * IDS.length);
  const anchor = {
    chapter: pick(IDS),
    block: Math.floor(random() * 5),
    part: Math.round(random() * 100) / 101,
  };
  return { chapter, place: 'inside', anchor: random() < 0.7 ? anchor : undefined, by };
}

/** What a reader sees and hears of a position, and what is kept of it. */
function look({ page, view, told }: Reading, { anchor }: Position) {
  const { stage, names } = page.elements;
  const layers = [...document.querySelectorAll<SVGSVGElement>('svg.surface:not(.idle)')];
  const [stored] = page.tab.stored.localStorage.values();
  return {
    chapters: page.chapters.map((chapter) => [
      chapter.getAttribute('aria-current'),
      chapter.hasAttribute('data-read'),
    ]),
    bar: find('[data-bar]').outerHTML,
    contents: find('[data-contents]').outerHTML,
    address: page.tab.address,
    // The first chapter's map is described in the page; the announcer is silent until another one comes.
    heard:
      find('[data-announcer]').textContent ||
      `${story.chapters[0]?.title ?? ''}. ${story.chapters[0]?.mapText ?? ''}`,
    // Above and below the chapters the last place is kept.
    stored: anchor && stored,
    sheet: [find('[data-sheet]').hasAttribute('open'), document.documentElement.className],
    told: told(),
    map: [stage.dataset.chapter, view.state, view.describe(), names.innerHTML],
    lit: [...document.querySelectorAll('.of-chapter')].map((part) => part.outerHTML),
    explore: [find('[data-explore]').hidden, find('[data-explorer]').hidden],
    drawn: layers.map((svg) => [svg.getAttribute('viewBox'), svg.style.cssText, svg.innerHTML]),
  };
}

it(`after ${POSITIONS} random positions everything is as if the reader had come to the last one directly`, async () => {
  const random = seeded(20261129);
  const compared: { position: Position; seen: ReturnType<typeof look> }[] = [];
  const walk = await open();
  let chapter = -1;
  let opened = 0;
  for (let step = 1; step <= POSITIONS; step += 1) {
    const position = somewhere(random);
    // What is open belongs to the chapter, and so closes only when the reader leaves it.
    if (position.chapter !== chapter && random() < 0.05) {
      walk.page.tab.tap('[data-explore]');
      walk.page.tab.tap('[data-claim] a');
      opened += Number(find('[data-explore]').hidden && find('[data-sheet]').hasAttribute('open'));
    }
    chapter = position.chapter;
    walk.set(position);
    if (random() < 0.3) await flush(Math.floor(random() * 1500));
    if (step % COMPARED_EVERY !== 0) continue;
    await flush();
    compared.push({ position, seen: look(walk, position) });
  }
  expect(opened, 'times that something was open').toBeGreaterThan(10);
  for (const { position, seen } of compared) {
    const direct = await open();
    direct.set(position);
    await flush();
    expect(seen).toEqual(look(direct, position));
  }
}, 60_000);
