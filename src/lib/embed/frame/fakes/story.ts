import { expect } from 'vitest';
import { placeAt } from '$lib/platform/fakes/observers';
import type { FramePage } from '../frame-page';

/** A story in a frame as long as itself: an introduction, three chapters one below the other, and what follows. */
export interface FakeStory {
  page: FramePage;
  stage: HTMLElement;
  /** Changes the frame's size; with a height of 0 it is not shown. */
  layOut: (change: { frameHeight?: number; chapterTop?: number }) => void;
  /** How far the map is drawn below the rail's beginning, in px. */
  mapShift: () => number;
  lowerMapShift: () => number;
}

export const CHAPTER_PX = 1000;
const INTRO_PX = 300;
const MAP_PX = 250;

/** Puts the story into the document. */
export function createFakeStory(): FakeStory {
  let top = INTRO_PX;
  let frameHeight = INTRO_PX + 3 * CHAPTER_PX + 700;
  document.body.innerHTML = `
    <main data-track>
      <section data-part></section>
      <div class="rail">
        <div data-map>
          <div data-globe></div><div data-leaflet></div><div data-names></div><div data-free-area></div>
          <svg class="surface"></svg><button id="on-map">Explore</button>
        </div>
        <div data-low></div>
      </div>
      ${['a', 'b', 'c']
        .map((id) => `<section id="${id}" data-chapter="${id}"><h2 tabindex="-1">${id}</h2></section>`)
        .join('')}
      <a id="link" href="#c">C</a>
      <div data-part></div>
    </main>
    <dialog data-sheet></dialog>`;
  const find = (selector: string) => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const stage = find('[data-map]');
  const rail = find('.rail');
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
  const lowerMap = find('[data-low]');
  const movements = new Map<Element, { currentTime: number }>();
  for (const part of [stage, lowerMap]) {
    Object.defineProperty(part, 'animate', {
      value: ({ transform }: { transform: string[] }, { duration }: { duration: number }) => {
        // So that the time in ms is the way in px.
        expect(transform).toEqual(['translateY(0)', `translateY(${duration}px)`]);
        const movement = { currentTime: 0, pause: () => undefined, cancel: () => movements.delete(part) };
        movements.set(part, movement);
        return movement;
      },
    });
  }
  const shiftOf = (part: Element) => movements.get(part)?.currentTime ?? 0;
  Object.defineProperty(document.documentElement, 'clientHeight', {
    get: () => frameHeight,
    configurable: true,
  });
  Object.defineProperty(rail, 'offsetHeight', { get: () => 3 * CHAPTER_PX });
  Object.defineProperty(stage, 'offsetHeight', { get: () => MAP_PX });
  placeAt(rail, () => ({ top, height: 3 * CHAPTER_PX }));
  placeAt(stage, () => ({ top: top + shiftOf(stage), height: MAP_PX }));
  chapters.forEach((chapter, index) =>
    placeAt(chapter, () => ({ top: top + index * CHAPTER_PX, height: CHAPTER_PX })),
  );
  const drawing = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  return {
    stage,
    page: {
      track: find('main'),
      intro: find('[data-part]'),
      outro: find('div[data-part]'),
      chapters,
      stage: {
        stage,
        globe: find('[data-globe]'),
        leaflet: find('[data-leaflet]'),
        names: find('[data-names]'),
        freeArea: find('[data-free-area]'),
        surfaces: { upper: drawing(), lower: drawing() },
      },
      rail,
      lowerMap,
      sheet: document.querySelector<HTMLDialogElement>('[data-sheet]'),
    },
    layOut(change) {
      frameHeight = change.frameHeight ?? frameHeight;
      top = change.chapterTop ?? top;
    },
    mapShift: () => shiftOf(stage),
    lowerMapShift: () => shiftOf(lowerMap),
  };
}
