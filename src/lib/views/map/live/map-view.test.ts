import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPosition, START, type Position } from '$lib/reading/position';
import { fit, type Camera, type Size } from '../geometry/camera';
import { cameraAt, planFlight } from '../geometry/flight';
import { createMapView, type MapView } from './map-view';
import { FakeAnimation, running } from './fakes/animations';
import { cameras } from './fakes/camera';
import { FRAME_MS, openPage, sceneAt, SCENES, type FakePage } from './fakes/page';
// Loaded before the clock stands still.
import './live-map';

vi.mock('./live-camera', async () => ({
  createLiveCamera: (await import('./fakes/camera')).createFakeCamera,
}));

let page: FakePage;
let view: MapView;

beforeEach(() => {
  page = openPage();
  view = createMapView(page.elements, page.chapters);
  view.show(START);
});

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const at = (chapter: number): Position => ({ ...START, chapter, place: 'inside' });
const go = (chapter: number) => view.show(at(chapter));

/** More than any movement takes. */
const LONGEST_MS = 3000;

async function goLive(): Promise<void> {
  void view.goLive(createPosition(), () => undefined);
  await vi.dynamicImportSettled();
  await wait(100);
}

const SIZE: Size = { width: 400, height: 800 };

/** The camera that a chapter asks for in a map of this size, whose upper half is free. */
function cameraOf(chapter: number, size: Size = SIZE): Camera {
  return fit(sceneAt(chapter).view, { x: 0, y: 0, width: size.width, height: size.height / 2 }, size);
}

const camera = () => cameras.at(-1)?.now();
const layers = (selector: string) => [...document.querySelectorAll<SVGSVGElement>(`svg.surface${selector}`)];
const names = () =>
  [...page.elements.names.children].map((name) => (name.firstElementChild ?? name).textContent);
const isClear = () => page.elements.names.classList.contains('away');
const clocks = () => FakeAnimation.all.filter(({ effect }) => effect.target === null);

/** The camera from which the flight under way has set off, by what is drawn for it. */
function startOfFlight(): Camera {
  const [svg] = layers('.flying:not(.idle)');
  const numbers = (text = '') => (text.match(/-?[\d.]+/g) ?? []).map(Number);
  const [x = NaN, y = NaN, width = NaN] = numbers(svg?.getAttribute('viewBox') ?? '');
  const [left = NaN, top = NaN] = numbers(svg?.style.transform);
  const scale = parseFloat(svg?.style.getPropertyValue('--reach-w') ?? '') / width;
  return {
    centre: { x: x + (SIZE.width / 2 - left) / scale, y: y + (SIZE.height / 2 - top) / scale },
    scale,
  };
}

/** All that a reader sees of the map, and what is told of it. */
const look = () => ({
  chapter: page.elements.stage.dataset.chapter,
  state: view.state,
  words: view.describe(),
  camera: camera(),
  drawn: layers(':not(.idle)').map((svg) => [
    svg.getAttribute('class'),
    svg.getAttribute('viewBox'),
    svg.style.cssText,
    svg.innerHTML,
  ]),
  names: page.elements.names.innerHTML,
});

describe('Before the live map', () => {
  it('a position shows its chapter, and the first one stands for the cover', () => {
    expect(look()).toMatchObject({ chapter: 'opening', state: 'settled' });
    go(3);
    expect(look()).toMatchObject({ chapter: sceneAt(3).chapter, state: 'settled' });
    expect(view.describe()).toBe(`Title 3. ${sceneAt(3).text}`);
  });

  it('nothing is drawn', async () => {
    go(3);
    await wait(LONGEST_MS);
    expect(document.documentElement.className).toBe('');
    expect(page.elements.names.childElementCount).toBe(0);
  });
});

describe('Going live', () => {
  it('shows the scene of the chapter at once, to which the reader has gone meanwhile', async () => {
    void view.goLive(createPosition(), () => undefined);
    await vi.dynamicImportSettled();
    go(2);
    await wait(100);
    expect(document.documentElement.className).toBe('drawn live');
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(2) });
    expect(names()).toEqual(sceneAt(2).labels.map(({ name }) => name));
    expect(FakeAnimation.all).toEqual([]);
  });

  it('waits for room, however late it comes', async () => {
    page.resize({ width: 0, height: 0 });
    await goLive();
    await wait(LONGEST_MS);
    expect(document.documentElement.className).toBe('');
    go(4);
    page.resize({ width: 500, height: 600 });
    await wait(100);
    expect(document.documentElement.className).toBe('drawn live');
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(4, { width: 500, height: 600 }) });
  });

  it('leaves the still maps where the script of the live one cannot be had', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.doMock('./live-map', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    vi.resetModules();
    const { createMapView: createAnew } = await import('./map-view');
    view = createAnew(page.elements, page.chapters);
    await view.goLive(createPosition(), () => undefined);
    vi.doUnmock('./live-map');
    expect(warn).toHaveBeenCalledOnce();
    expect(document.documentElement.className).toBe('');
    go(3);
    expect(look()).toMatchObject({ chapter: sceneAt(3).chapter, state: 'settled' });
    warn.mockRestore();
  });
});

describe('A change of chapter', () => {
  beforeEach(goLive);

  it('is a flight, without names, that ends at the scene of the chapter', async () => {
    go(1);
    expect(view.state).toBe('moving');
    await wait(4 * FRAME_MS + 300);
    expect(running().length).toBeGreaterThan(0);
    expect(isClear()).toBe(true);
    await wait(LONGEST_MS);
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(1) });
    expect(isClear()).toBe(false);
    expect(names()).toEqual(sceneAt(1).labels.map(({ name }) => name));
    expect(running()).toEqual([]);
  });

  it('takes no notice of the same position, at rest and in flight', async () => {
    const before = look();
    go(0);
    await wait(LONGEST_MS);
    expect(look()).toEqual(before);
    expect(FakeAnimation.all).toEqual([]);
    go(1);
    await wait(300);
    const flights = clocks().length;
    go(1);
    await wait(LONGEST_MS);
    expect(clocks()).toHaveLength(flights);
  });

  it('is the same however the reader has come there: fast, backwards, or by flights cut short', async () => {
    go(5);
    await wait(LONGEST_MS);
    const direct = look();
    for (const [chapter, ms] of [
      [4, 0],
      [2, 5],
      [3, 40],
      [0, 90],
      [1, 700],
      [4, 1500],
      [0, LONGEST_MS],
    ] as const) {
      go(chapter);
      await wait(ms);
    }
    go(5);
    await wait(LONGEST_MS);
    expect(look()).toEqual(direct);
  });

  describe('to one that has another view come over the map', () => {
    /** px of the map's height that the other view leaves free. */
    let left: number;
    beforeEach(() => {
      left = 0;
      const room = document.createElement('div');
      room.toggleAttribute('data-covers-map', true);
      room.getBoundingClientRect = () => new DOMRect(0, left, SIZE.width, SIZE.height);
      page.chapters[1]?.append(room);
      page.elements.stage.getBoundingClientRect = () => new DOMRect(0, 0, SIZE.width, SIZE.height);
    });

    it('is no flight where that hides the map, and ends as a flight does', async () => {
      go(0);
      go(1);
      await wait(LONGEST_MS);
      const covered = look();
      expect(covered).toMatchObject({ state: 'settled', camera: cameraOf(1) });
      expect(names()).toEqual(sceneAt(1).labels.map(({ name }) => name));
      expect(FakeAnimation.all).toEqual([]);
      go(2);
      await wait(LONGEST_MS);
      left = 100;
      go(1);
      await wait(LONGEST_MS);
      expect(look()).toEqual(covered);
    });

    it('is a flight where the reader stops before the map is hidden', async () => {
      left = 100;
      go(1);
      await wait(450);
      expect([view.state, running()]).toEqual(['moving', []]);
      await wait(450);
      expect(running().length).toBeGreaterThan(0);
      await wait(LONGEST_MS);
      expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(1) });
    });

    it('is at rest no sooner than that, whatever lands meanwhile', async () => {
      go(2);
      let landing = 0;
      for (; view.state === 'moving'; landing += FRAME_MS) await wait(FRAME_MS);
      go(0);
      await wait(LONGEST_MS);
      go(2);
      await wait(landing - 10 * FRAME_MS);
      go(1);
      await wait(20 * FRAME_MS);
      expect(view.state).toBe('moving');
      await wait(LONGEST_MS);
      expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(1) });
    });

    it('comes to nothing where the reader goes on before', async () => {
      go(1);
      await wait(300);
      go(2);
      await wait(LONGEST_MS);
      expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(2) });
      expect(clocks()).toHaveLength(1);
    });
  });

  it('in flight sets off from where the flight has got to', async () => {
    go(1);
    await wait(700);
    go(4);
    const [first] = clocks();
    const flight = planFlight(cameraOf(0), cameraOf(1), SIZE);
    await wait(FRAME_MS);
    expect(first?.playState).toBe('idle');
    const part = Number(first?.cancelledAt) / flight.duration;
    expect(part).toBeGreaterThan(0.2);
    // Only the layer that leaves is prepared by then.
    await wait(FRAME_MS);
    const { centre, scale } = cameraAt(flight, part);
    const from = startOfFlight();
    expect(from.scale).toBeCloseTo(scale, 4);
    expect(from.centre.x).toBeCloseTo(centre.x, 1);
    expect(from.centre.y).toBeCloseTo(centre.y, 1);
    await wait(LONGEST_MS);
    expect(camera()).toEqual(cameraOf(4));
  });

  it('fades in at once where the reader wants less motion', async () => {
    page.preferLessMotion(true);
    go(1);
    await wait(2 * FRAME_MS);
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(1) });
    expect(FakeAnimation.all.map(({ effect }) => effect)).toEqual([
      { target: page.elements.globe, keyframes: [{ opacity: 0 }, { opacity: 1 }], duration: 300 },
    ]);
  });

  it('lands at once when the reader asks for less motion in flight', async () => {
    go(1);
    await wait(500);
    page.preferLessMotion(true);
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(1) });
    expect(names()).toEqual(sceneAt(1).labels.map(({ name }) => name));
    page.preferLessMotion(false);
    go(2);
    await wait(500);
    expect(view.state, 'flies again').toBe('moving');
  });

  it('is not moved by that wish at rest', () => {
    page.preferLessMotion(true);
    expect(FakeAnimation.all).toEqual([]);
  });

  it('in a hidden tab waits until the tab is shown', async () => {
    page.hide(true);
    go(1);
    await wait(LONGEST_MS);
    expect(look()).toMatchObject({ chapter: 'rome', state: 'moving', camera: cameraOf(0) });
    page.hide(false);
    await wait(LONGEST_MS);
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(1) });
  });
});

describe('A new size', () => {
  const LARGER = { width: 800, height: 600 };
  beforeEach(goLive);

  it('is fitted at once by drawing, not by a flight', async () => {
    page.resize(LARGER);
    expect(view.state).toBe('moving');
    await wait(200);
    expect(view.state).toBe('moving');
    await wait(250);
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(0, LARGER) });
    expect(FakeAnimation.all).toEqual([]);
  });

  it('in flight leads the flight to where its end is by then', async () => {
    go(1);
    await wait(500);
    page.resize(LARGER);
    await wait(LONGEST_MS);
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(1, LARGER) });
    expect(clocks(), 'two flights').toHaveLength(2);
  });

  it('that takes all room leaves the map at rest, and shows the chapter when there is room again', async () => {
    page.resize({ width: 0, height: 0 });
    go(4);
    await wait(LONGEST_MS);
    expect(look()).toMatchObject({ chapter: sceneAt(4).chapter, state: 'settled' });
    page.resize(SIZE);
    await wait(500);
    expect(look()).toMatchObject({ state: 'settled', camera: cameraOf(4) });
    expect(names()).toEqual(sceneAt(4).labels.map(({ name }) => name));
  });
});

describe('Explore mode', () => {
  const click = (hook: string) => page.elements.stage.querySelector<HTMLElement>(`[data-${hook}]`)?.click();
  const ELSEWHERE = { centre: { x: 36000, y: 25000 }, scale: 0.3 };
  beforeEach(goLive);

  it('gives the map to the reader’s hands, with every place of the story once', () => {
    click('explore');
    expect(cameras.at(-1)?.isExplored).toBe(true);
    expect(view.state).toBe('settled');
    const places = SCENES.flatMap(({ labels }) => labels).filter(
      ({ kind }) => kind === 'point' || kind === 'area',
    );
    const shown = [...page.elements.names.querySelectorAll<HTMLElement>('[data-place]')];
    expect(shown.map(({ dataset }) => dataset.place).sort()).toEqual(
      [...new Set(places.map(({ id }) => id))].sort(),
    );
  });

  it('ends a flight where it is', async () => {
    go(1);
    await wait(700);
    click('explore');
    expect(running()).toEqual([]);
    const here = camera();
    await wait(LONGEST_MS);
    expect(camera()).toEqual(here);
    expect(here).not.toEqual(cameraOf(1));
  });

  it('is not ended by a new size', async () => {
    click('explore');
    cameras.at(-1)?.drag(ELSEWHERE);
    page.resize({ width: 800, height: 600 });
    await wait(LONGEST_MS);
    expect(camera()).toEqual(ELSEWHERE);
    expect(view.state).toBe('settled');
  });

  it('leads back to the chapter', async () => {
    const before = look();
    click('explore');
    cameras.at(-1)?.drag(ELSEWHERE);
    click('return');
    expect(cameras.at(-1)?.isExplored).toBe(false);
    expect(view.state).toBe('moving');
    await wait(LONGEST_MS);
    expect(look()).toEqual(before);
  });
});

describe('A released view', () => {
  it('leaves the page as it was', async () => {
    // The view's first chapter is part of it.
    delete page.elements.stage.dataset.chapter;
    const markup = () => document.documentElement.outerHTML.replace(/ (class|style)=""/g, '');
    const before = markup();
    await goLive();
    go(1);
    await wait(700);
    page.elements.stage.querySelector<HTMLElement>('[data-explore]')?.click();
    view.release();
    expect(markup() === before).toBe(true);
    expect(cameras.at(-1)?.isReleased).toBe(true);
    page.resize({ width: 500, height: 500 });
    page.preferLessMotion(true);
    await wait(LONGEST_MS);
    expect(markup() === before).toBe(true);
    expect(running()).toEqual([]);
  });

  it.each([0, 1, 2])('does not go live any more (task %d)', async (tasks) => {
    const warn = vi.spyOn(console, 'warn');
    const done = view.goLive(createPosition(), () => undefined);
    await vi.dynamicImportSettled();
    for (let task = 0; task < tasks; task += 1) await vi.advanceTimersToNextTimerAsync();
    view.release();
    await wait(100);
    await done;
    expect(document.documentElement.className).toBe('');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
