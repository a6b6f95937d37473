import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { realFiles } from '$lib/model/broken-story';
import { entry, loadStory } from '$lib/model/story';
import type { Size } from '../geometry/camera';
import { sceneOf, type Scene } from '../geometry/scene';
import { frameScreen, pageScreen, type Screen } from './fakes/screens';
import { boxAt, gapOf } from './candidates';
import { covered, placer } from './drawn';
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

/** What a caption loses at least when it leaves out a line, and when it leaves out when it was. */
const LINE = 4;
const WHEN = 30;

/** How much of a thread a caption may hide, in sizes of the map's type. */
const HIDDEN = 2.5;

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
  const scenes = story.chapters.map((chapter) => sceneOf(story, chapter));
  const courses = new Map(scenes.map((scene) => [scene.chapter, layoutsOf(scene)]));
  const placedOn = (scene: Scene, { free }: Screen) =>
    layoutFor(scene, entry(courses, scene.chapter), free.width, free.height);
  /** What is lost of the captions on a chapter's map. */
  const lossesOn = (scene: Scene, screen: Screen) => {
    const placed = placedOn(scene, screen);
    return scene.labels.flatMap(({ caption }, index) => (caption ? [placed[index]?.shape.loss ?? NaN] : []));
  };

  it.each(scenes)('of $chapter lie clear of each other, of threads and of the edges', (scene) => {
    const faults = [...SCREENS, ...PAPER].flatMap((screen) => {
      const { name, free } = screen;
      const cost = costOf(boardIn(scene, free), placedOn(scene, screen));
      return cost <= SOUND ? [] : [`${name} (${free.width.toFixed(1)}x${free.height.toFixed(1)}): ${cost}`];
    });
    expect(faults).toEqual([]);
  });

  it.each(scenes)('of $chapter hide little of the threads that they tell of', (scene) => {
    const hiding = [...SCREENS, ...PAPER].flatMap((screen) => {
      const placed = placedOn(scene, screen);
      const { drawn, room } = boardIn(scene, screen.free);
      const place = placer(scene.view, room.scale);
      const hidden = scene.labels.flatMap((label, index) => {
        const one = placed[index];
        if (!one?.shape.isOpaque || label.kind === 'lead') return [];
        return [covered(boxAt(place(label.at), one, one.shape, gapOf(label)), drawn)];
      });
      const most = Math.max(0, ...hidden);
      return most <= HIDDEN ? [] : [`${screen.name}: ${most.toFixed(1)}`];
    });
    expect(hiding).toEqual([]);
  });

  it.each(scenes)('of $chapter say all in a wide window', (scene) => {
    expect(Math.max(0, ...lossesOn(scene, pageScreen(1440, 900)))).toBeLessThan(LINE);
  });

  it('say on a phone who met in Rome, when, and how sure that is', () => {
    const losses = scenes
      .filter(({ chapter }) => chapter === 'rome')
      .flatMap((scene) => lossesOn(scene, pageScreen(360, 740)));
    expect(losses).toHaveLength(1);
    expect(Math.max(...losses)).toBeLessThan(WHEN);
  });
});
