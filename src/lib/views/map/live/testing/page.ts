// For tests only: a page with chapters and a map, in a window whose size and wishes the test decides.
import { Window } from 'happy-dom';
import { render } from 'svelte/server';
import { vi } from 'vitest';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import type { Size } from '../../geometry/camera';
import { sceneOf, type Scene } from '../../geometry/scene';
import StillMap from '../../still/StillMap.svelte';
import { findStage, type StageElements } from '../stage';
import Stage from '../Stage.svelte';
import { FakeAnimation, FakeKeyframeEffect } from './animations';
import { FakeHistory } from './history';

const story = loadStory(realFiles, 'en');
/** Of the story's first chapters: more would only take longer to parse. */
export const SCENES: readonly Scene[] = story.chapters.slice(0, 6).map((chapter) => sceneOf(story, chapter));

/**
 * One of `SCENES`.
 * @throws Error when there is none
 */
export function sceneAt(chapter: number): Scene {
  const scene = SCENES[chapter];
  if (!scene) throw new Error(`no chapter ${chapter}`);
  return scene;
}

const CHAPTERS = SCENES.map((scene, index) => {
  const { body } = render(StillMap, { props: { scene, locale: 'en' } });
  return `<section data-chapter id="${scene.chapter}">${body}<h2>Title ${index}</h2></section>`;
}).join('');
const MARKUP = render(Stage, { props: { locale: 'en' } }).body + CHAPTERS;

/** px; a phone whose cards leave the upper half of the map free. */
const WINDOW: Size = { width: 400, height: 800 };

export const FRAME_MS = 16;

export interface FakePage {
  elements: StageElements;
  chapters: HTMLElement[];
  history: FakeHistory;
  /** Gives the map another size; without a size it has no room. */
  resize: (size: Size) => void;
  /** Sets whether the reader wants less motion. */
  wantLessMotion: (isWanted: boolean) => void;
  /** Puts the tab into the background, or brings it back. */
  hide: (isHidden: boolean) => void;
}

/**
 * Opens the page on the tests' clock. To be closed with `closePage`.
 * @throws Error when Stage.svelte has not written what `findStage` looks for
 */
export function openPage(): FakePage {
  const window = new Window({ url: 'http://localhost/en' });
  window.document.body.innerHTML = MARKUP;
  const history = new FakeHistory((state) => {
    window.dispatchEvent(Object.assign(new window.Event('popstate'), { state }));
  });
  let size = WINDOW;
  let isHidden = false;
  let wantsLessMotion = false;
  const preferenceListeners = new Set<() => void>();
  const observers = new Set<() => void>();
  class FakeResizeObserver {
    #callback: () => void;

    constructor(callback: () => void) {
      this.#callback = callback;
    }

    observe(): void {
      observers.add(this.#callback);
    }

    disconnect(): void {
      observers.delete(this.#callback);
    }
  }
  const matchMedia = (query: string) => ({
    get matches() {
      return query === '(prefers-reduced-motion: reduce)' && wantsLessMotion;
    },
    addEventListener: (_: string, listener: () => void) => preferenceListeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => preferenceListeners.delete(listener),
  });
  Object.assign(window, { matchMedia });
  for (const name of ['document', 'location', 'navigator', 'Element', 'DOMRect', 'getComputedStyle']) {
    vi.stubGlobal(name, Reflect.get(window, name));
  }
  vi.stubGlobal('window', window);
  vi.stubGlobal('history', history);
  vi.stubGlobal('Animation', FakeAnimation);
  vi.stubGlobal('KeyframeEffect', FakeKeyframeEffect);
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'performance'] });
  runFrames(() => isHidden);
  FakeAnimation.all = [];

  const elements = findStage(document);
  if (!elements) throw new Error('the page has no stage');
  const { globe, leaflet, freeArea } = elements;
  Object.defineProperty(document, 'hidden', { get: () => isHidden });
  for (const part of [globe, leaflet]) {
    Object.defineProperty(part, 'clientWidth', { get: () => size.width });
    Object.defineProperty(part, 'clientHeight', { get: () => size.height });
  }
  globe.getBoundingClientRect = () => new DOMRect(0, 0, size.width, size.height);
  freeArea.getBoundingClientRect = () => new DOMRect(0, 0, size.width, size.height / 2);
  const animate = (keyframes: Keyframe[], duration: number) =>
    new FakeAnimation(new FakeKeyframeEffect(globe, keyframes, duration)).play();
  Object.assign(globe, { animate });
  return {
    elements,
    history,
    chapters: [...document.querySelectorAll<HTMLElement>('[data-chapter]')],
    resize(next) {
      size = next;
      for (const observer of observers) observer();
    },
    wantLessMotion(isWanted) {
      wantsLessMotion = isWanted;
      for (const listener of preferenceListeners) listener();
    },
    hide: (next) => void (isHidden = next),
  };
}

/** Animation frames, 16 ms apart: none while the page is hidden. */
function runFrames(isHidden: () => boolean): void {
  const frames = new Map<number, FrameRequestCallback>();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    last += 1;
    frames.set(last, callback);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
  setInterval(() => {
    if (isHidden()) return;
    for (const frame of [...frames.keys()]) {
      // One that ran before may have cancelled it.
      const callback = frames.get(frame);
      frames.delete(frame);
      callback?.(performance.now());
    }
  }, FRAME_MS);
}

/** Ends the page: nothing of it is left for the next test. */
export function closePage(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}
