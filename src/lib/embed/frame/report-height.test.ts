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
let element: HTMLElement;
const parent = { tell: (message: FromFrame) => void told.push(message), handle: () => undefined };

const resize = (px: number) => {
  height = px;
  observers.resize(element);
};

beforeEach(() => {
  observers = stubObservers();
  told = [];
  height = 640;
  element = document.createElement('main');
  placeAt(element, () => ({ top: 0, height }));
  document.title = 'خيوط';
  document.documentElement.lang = 'ar';
});
afterEach(() => vi.unstubAllGlobals());

const READY = { type: 'ready', height: 640, lang: 'ar', title: 'خيوط' };

describe('The height', () => {
  it('comes with `ready` at once where it is final, and by itself at each change', () => {
    height = 639.2;
    reportHeight(document, parent, element, true);
    expect(told).toEqual([READY]);
    resize(639.4);
    expect(told, 'the same whole px').toHaveLength(1);
    resize(700);
    expect(told.slice(1)).toEqual([{ type: 'height', height: 700 }]);
  });

  it('waits until it is final: no `ready` with a length that the fonts will change', () => {
    const report = reportHeight(document, parent, element, false);
    resize(5000);
    expect(told).toEqual([]);
    height = 5200;
    report.settle();
    report.settle();
    expect(told).toEqual([{ ...READY, height: 5200 }]);
    resize(5300);
    expect(told.slice(1)).toEqual([{ type: 'height', height: 5300 }]);
  });

  it('is none in a closed tab: `ready` comes when it is opened, and nothing when it is closed again', () => {
    height = 0;
    const report = reportHeight(document, parent, element, true);
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
    reportHeight(document, parent, element, true);
    expect(told).toEqual([{ ...READY, lang: 'en' }]);
  });
});

describe('The chapter', () => {
  const chapters = ['rome', 'motives'].map((id) => Object.assign(document.createElement('section'), { id }));

  it('is reported each time that the reader comes to another one', () => {
    const position = createPosition();
    reportChapter(chapters, position, parent, reportHeight(document, parent, element, true));
    expect(told).toEqual([READY]);
    for (const chapter of [0, 0, 1, 0]) {
      position.set({
        ...START,
        chapter,
        place: 'inside',
        anchor: { chapter: 'x', block: told.length, past: 0 },
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
    reportChapter(chapters, position, parent, reportHeight(document, parent, element, false));
    position.set({ ...START, chapter: 1, place: 'inside' });
    expect(told.map(({ type }) => type)).toEqual(['ready', 'chapter']);
  });
});
