import { describe, expect, it } from 'vitest';
import { realFiles } from '$lib/model/broken-story';
import { entry, loadStory } from '$lib/model/story';
import { fit, toSurface, type Camera } from './camera';
import { project, type Point } from './projection';
import { sceneOf, type Scene } from './scene';
import { wipeOf, type Wipe } from './wipe';

const story = loadStory(realFiles, 'en');
const surface = { width: 360, height: 740 };
const frame = { x: 58, y: 60, width: 244, height: 240 };
const cameraFor = ({ view }: Scene): Camera => fit(view, frame, surface);
const lit = story.chapters.filter(({ plan }) => Object.values(plan.meetings).includes('lit'));

/** How far along the way of a wipe a point in map units lies. */
function along({ angle }: Wipe, point: Point, camera: Camera): number {
  const { x, y } = toSurface(point, camera, surface);
  const turn = (angle * Math.PI) / 180;
  return (x - surface.width / 2) * Math.cos(turn) + (y - surface.height / 2) * Math.sin(turn);
}

describe.each(lit)('The wipe that draws the threads of $plan.id', (chapter) => {
  const scene = sceneOf(story, chapter);
  const camera = cameraFor(scene);
  const wipe = wipeOf(scene, camera, surface);

  it('goes from the first end by the knot to the last', () => {
    if (!wipe) throw new Error('there is no wipe');
    for (const [id, state] of Object.entries(chapter.plan.meetings)) {
      if (state !== 'lit' || Object.keys(chapter.plan.meetings).length > 1) continue;
      const { ends, place = ends[1] } = entry(story.meetings, id);
      const [first, knot, last] = [ends[0], place, ends[1]].map((place) => {
        const { at, thread = at } = entry(story.places, place);
        return along(wipe, project({ lat: thread[0], lon: thread[1] }), camera);
      });
      expect(first).toBeLessThan(knot ?? NaN);
      expect(knot).toBeLessThanOrEqual(last ?? NaN);
    }
  });

  it('begins and ends where the map can show it', () => {
    const half = Math.hypot(surface.width, surface.height) / 2;
    expect(wipe?.from).toBeGreaterThanOrEqual(-half - 6);
    expect(wipe?.to).toBeLessThanOrEqual(half + 6);
    expect(wipe?.to).toBeGreaterThan((wipe?.from ?? NaN) + 50);
  });
});

it('There is no wipe where no thread is lit', () => {
  const [opening] = story.chapters;
  if (!opening) throw new Error('the story has no chapter');
  const scene = sceneOf(story, opening);
  expect(wipeOf(scene, cameraFor(scene), surface)).toBeUndefined();
});
