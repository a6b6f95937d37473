// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeAt, stubObservers, type FakeObservers } from '$lib/platform/fakes/observers';
import { createPosition, START } from '$lib/reading/position';
import type { FromFrame } from '../protocol/embed-messages';
import { reportChapter } from './report-chapter';
import { reportHeight } from './report-height';

let observers: FakeObservers;
let told: FromFrame[];
let height: number;
let track: HTMLElement;
const parent = { tell: (message: FromFrame) => void told.push(message), handle: () => undefined };

const resize = (px: number) => {
  height = px;
  observers.resize(document.body);
  observers.resize(track);
};

beforeEach(() => {
  observers = stubObservers();
  told = [];
  height = 640;
  track = document.createElement('main');
  placeAt(track, () => ({ top: 0, height: 10 * height }));
  placeAt(document.body, () => ({ top: 0, height }));
  document.title = 'خيوط';
  document.documentElement.lang = 'ar';
});
afterEach(() => vi.unstubAllGlobals());

const READY = { type: 'ready', height: 640, lang: 'ar', title: 'خيوط' };

describe('The height', () => {
  it('in paged mode is the frame’s: it comes with `ready` at once, and by itself at each change', () => {
    height = 639.2;
    reportHeight(document, parent, 'step', track);
    expect(told).toEqual([READY]);
    resize(639.4);
    expect(told, 'the same whole px').toHaveLength(1);
    resize(700);
    expect(told.slice(1)).toEqual([{ type: 'height', height: 700 }]);
  });

  it('in scroll mode is the story’s, and waits until it is final: the fonts change it', () => {
    const report = reportHeight(document, parent, 'scroll', track);
    resize(500);
    expect(told).toEqual([]);
    height = 520;
    report.settle();
    report.settle();
    expect(told).toEqual([{ ...READY, height: 5200 }]);
    resize(530);
    expect(told.slice(1)).toEqual([{ type: 'height', height: 5300 }]);
  });

  it('is none in a closed tab: `ready` comes when it is opened, and nothing when it is closed again', () => {
    height = 0;
    const report = reportHeight(document, parent, 'step', track);
    report.settle();
    expect(told).toEqual([]);
    resize(640);
    expect(told).toEqual([READY]);
    resize(0);
    resize(640);
    expect(told).toHaveLength(1);
  });

  it('names the language of the page', () => {
    document.documentElement.lang = 'en';
    reportHeight(document, parent, 'step', track);
    expect(told).toEqual([{ ...READY, lang: 'en' }]);
  });
});

describe('The chapter', () => {
  const chapters = ['rome', 'motives'].map((id) => Object.assign(document.createElement('section'), { id }));

  it('is reported each time that the reader comes to another one', () => {
    const position = createPosition();
    reportChapter(chapters, position, parent, reportHeight(document, parent, 'step', track));
    expect(told).toEqual([READY]);
    for (const chapter of [0, 0, 1, 0]) {
      position.set({
        ...START,
        chapter,
        place: 'inside',
        anchor: { chapter: 'x', block: told.length, part: 0 },
      });
    }
    expect(told.slice(1)).toEqual([
      { type: 'chapter', id: 'rome', index: 0, count: 2 },
      { type: 'chapter', id: 'motives', index: 1, count: 2 },
      { type: 'chapter', id: 'rome', index: 0, count: 2 },
    ]);
  });

  it('comes after `ready`, also where the frame had no size until now', () => {
    const position = createPosition();
    reportChapter(chapters, position, parent, reportHeight(document, parent, 'scroll', track));
    position.set({ ...START, chapter: 1, place: 'inside' });
    expect(told.map(({ type }) => type)).toEqual(['ready', 'chapter']);
  });
});
