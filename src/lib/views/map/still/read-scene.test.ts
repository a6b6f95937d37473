import { Window } from 'happy-dom';
import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import { sceneOf, type Scene } from '../geometry/scene';
import { readScene } from './read-scene';
import StillMap from './StillMap.svelte';

beforeEach(() => void vi.stubGlobal('document', new Window().document));
afterEach(() => vi.unstubAllGlobals());

/** A chapter of the page, with nothing but its still map. */
function chapterOf(id: string, still: string): HTMLElement {
  const chapter = document.createElement('section');
  chapter.id = id;
  chapter.innerHTML = still;
  return chapter;
}

describe.each(locales)('A scene in the page (%s)', (locale) => {
  const story = loadStory(realFiles, locale);
  const scenes = story.chapters.map((chapter) => sceneOf(story, chapter));

  it.each(scenes)('is read back as it was written: $chapter', (scene) => {
    const { body } = render(StillMap, { props: { scene } });
    expect(readScene(chapterOf(scene.chapter, body))).toEqual(scene);
  });
});

describe('A still map that cannot be read', () => {
  const story = loadStory(realFiles, 'en');
  const [scene] = story.chapters.map((chapter) => sceneOf(story, chapter)) as [Scene];
  const { body } = render(StillMap, { props: { scene } });

  it.each([
    ['is missing', body, 'no still map'],
    ['has a thread without a form', / dashed /, 'none of solid, dashed, dotted, forked, wisp in “strand'],
    ['has a name without a side', / data-side="\w+"/, 'none of north, north-east, east'],
  ])('%s', (_, part, message) => {
    expect(() => readScene(chapterOf('opening', body.replace(part, ' ')))).toThrow(message);
  });
});
