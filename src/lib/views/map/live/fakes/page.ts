import { render } from 'svelte/server';
import { vi } from 'vitest';
import { FRAME_MS } from '$lib/platform/fakes/page';
import { Tab, type TabOptions } from '$lib/platform/fakes/tab';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import type { Size } from '../../geometry/camera';
import { sceneOf, type Scene } from '../../geometry/scene';
import StillMap from '../../still/StillMap.svelte';
import { findStage, type StageElements } from '../stage';
import Stage from '../Stage.svelte';
import { FakeAnimation, FakeKeyframeEffect } from './animations';

export { FRAME_MS };

const LESS_MOTION = '(prefers-reduced-motion: reduce)';

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
  const { body } = render(StillMap, { props: { scene } });
  return `<section data-chapter id="${scene.chapter}">${body}<h2 tabindex="-1">Title ${index}</h2></section>`;
}).join('');
const MARKUP = render(Stage, { props: { locale: 'en' } }).body + CHAPTERS;

/** px; a phone whose cards leave the upper half of the map free. */
const WINDOW: Size = { width: 400, height: 800 };

/** A page with chapters and a map, whose size, frames and preferences the test decides. */
export interface FakePage {
  tab: Tab;
  elements: StageElements;
  chapters: HTMLElement[];
  /** Gives the map another size; without a size it has no room. */
  resize: (size: Size) => void;
  /** Sets whether the reader prefers reduced motion. */
  preferLessMotion: (isPreferred: boolean) => void;
  /** Puts the tab into the background, where it has no animation frames, or brings it back. */
  hide: (isHidden: boolean) => void;
}

/**
 * Opens the page in a tab, until the test is over.
 * @param markup of a page with a stage and chapters
 * @throws Error when Stage.svelte has not written what `findStage` looks for
 */
export function openPage(options: TabOptions = {}, markup = MARKUP): FakePage {
  const tab = new Tab(options);
  tab.open('', { path: '/partners' });
  tab.open(markup, { path: '/en', dir: 'ltr' });
  for (const name of ['DOMRect', 'navigator']) vi.stubGlobal(name, Reflect.get(window, name));
  const elements = findStage(document);
  if (!elements) throw new Error('the page has no stage');
  const setSize = layOut(elements);
  const observers = stubObservers();
  stubAnimations(elements.globe);
  const preferences = stubPreferences(tab);
  return {
    tab,
    elements,
    chapters: [...document.querySelectorAll<HTMLElement>('section[data-chapter]')],
    resize(size) {
      setSize(size);
      for (const callback of observers) callback();
    },
    preferLessMotion(isPreferred) {
      if (isPreferred) tab.media.add(LESS_MOTION);
      else tab.media.delete(LESS_MOTION);
      for (const listener of preferences) listener();
    },
    hide: stubFrames(),
  };
}

function layOut({ globe, leaflet, freeArea }: StageElements): (size: Size) => void {
  let size = WINDOW;
  for (const part of [globe, leaflet]) {
    for (const name of ['clientWidth', 'offsetWidth'])
      Object.defineProperty(part, name, { get: () => size.width });
    for (const name of ['clientHeight', 'offsetHeight'])
      Object.defineProperty(part, name, { get: () => size.height });
    part.getBoundingClientRect = () => new DOMRect(0, 0, size.width, size.height);
  }
  freeArea.getBoundingClientRect = () => new DOMRect(0, 0, size.width, size.height / 2);
  return (next) => void (size = next);
}

/** @returns the callbacks of all observers */
function stubObservers(): Set<() => void> {
  const callbacks = new Set<() => void>();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly callback: () => void) {}
      observe = () => callbacks.add(this.callback);
      disconnect = () => callbacks.delete(this.callback);
    },
  );
  return callbacks;
}

function stubAnimations(globe: HTMLElement): void {
  FakeAnimation.all = [];
  vi.stubGlobal('Animation', FakeAnimation);
  vi.stubGlobal('KeyframeEffect', FakeKeyframeEffect);
  const animate = (keyframes: Keyframe[], duration: number) =>
    new FakeAnimation(new FakeKeyframeEffect(globe, keyframes, duration)).play();
  Object.assign(globe, { animate });
}

/** @returns what listens to them */
function stubPreferences(tab: Tab): Set<() => void> {
  const listeners = new Set<() => void>();
  const matchMedia = (query: string) => ({
    get matches() {
      return tab.media.has(query);
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  });
  Object.defineProperty(window, 'matchMedia', { value: matchMedia });
  return listeners;
}

/** @returns hides the page, or shows it */
function stubFrames(): (isHidden: boolean) => void {
  let isHidden = false;
  const frames = new Map<number, FrameRequestCallback>();
  let last = 0;
  Object.defineProperty(document, 'hidden', { get: () => isHidden });
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    last += 1;
    frames.set(last, callback);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
  setInterval(() => {
    if (isHidden) return;
    for (const frame of [...frames.keys()]) {
      // One that ran before it may have cancelled it.
      const callback = frames.get(frame);
      frames.delete(frame);
      callback?.(performance.now());
    }
  }, FRAME_MS);
  return (next) => void (isHidden = next);
}
