import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import type { Size } from '../geometry/camera';
import { sceneOf, type Scene } from '../geometry/scene';
import { frameScreen, pageScreen } from './fakes/screens';
import { boardOf, costOf, SOUND } from './label-layout';
import { shapesOf } from './label-size';
import { layoutFor, layoutsOf } from './layouts';

const SIZES = [
  [320, 568],
  [360, 740],
  [412, 915],
  [768, 1024],
  [1024, 768],
  [844, 390],
  [1280, 600],
  [1440, 900],
  [2560, 1440],
] as const;
const FRAMES = [
  [320, 360],
  [320, 480],
  [360, 640],
  [640, 640],
  [700, 500],
  [1000, 640],
] as const;
const SCREENS = [1, 2]
  .flatMap((text) => [
    ...SIZES.map(([width, height]) => pageScreen(width, height, text)),
    ...FRAMES.map(([width, height]) => frameScreen(width, height, text)),
    // Twice as large, the text leaves the smallest frames no map.
  ])
  .filter(({ free }) => free.height > 0);

const PAPER = [
  { name: 'A4', free: { width: 27.3, height: 12.7 } },
  { name: 'A5', free: { width: 15.3, height: 10.3 } },
];

function boardIn(scene: Scene, { width, height }: Size) {
  const { view } = scene;
  const scale = Math.min(width / view.width, height / view.height);
  const spare = { x: (width - scale * view.width) / 2, y: (height - scale * view.height) / 2 };
  return boardOf(scene, { scale, spare }, scene.labels.map(shapesOf));
}

describe.each(locales)('The names on the maps (%s)', (locale) => {
  const story = loadStory(realFiles, locale);

  it.each(story.chapters)('of $plan.id lie clear of each other, of threads and of the edges', (chapter) => {
    const scene = sceneOf(story, chapter);
    const courses = layoutsOf(scene);
    const faults = [...SCREENS, ...PAPER].flatMap(({ name, free }) => {
      const cost = costOf(boardIn(scene, free), layoutFor(scene, courses, free.width, free.height));
      return cost <= SOUND ? [] : [`${name} (${free.width.toFixed(1)}x${free.height.toFixed(1)}): ${cost}`];
    });
    expect(faults).toEqual([]);
  });
});
