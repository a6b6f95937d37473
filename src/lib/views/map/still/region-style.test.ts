import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import { marksOf } from '../geometry/marks';
import { sceneOf } from '../geometry/scene';
import { regionRule } from './region-style';

const story = loadStory(realFiles, 'en');
const scenes = story.chapters.map((chapter) => sceneOf(story, chapter));
const css = readFileSync('src/lib/views/map/still/map.css', 'utf8');

/** How the live map fills a region of these classes: by the last of the rules that apply. */
function fillOf(classes: string): string | undefined {
  const names = classes.split(' ');
  const rules = [...css.matchAll(/^(\.region[.\w]*) \{\s*fill: ([^;]+);/gm)];
  return rules.findLast(([, selector = '']) =>
    selector
      .slice(1)
      .split('.')
      .every((name) => names.includes(name)),
  )?.[2];
}

describe('The regions of a still map', () => {
  it.each(scenes)('are shaded as on the live one: $chapter', (scene) => {
    const shaded = marksOf(scene).regions.map(
      (region) => `--${region.href.slice(1)}:${fillOf(region.class) ?? 'nothing'}`,
    );
    const rule = shaded.length > 0 ? `[data-still=${scene.chapter}]{${shaded.join(';')}}` : '';
    expect(regionRule(scene)).toBe(rule);
  });

  it('are plain, strong or lit', () => {
    const fills = scenes.flatMap((scene) => marksOf(scene).regions.map((region) => fillOf(region.class)));
    expect(new Set(fills).size).toBe(3);
  });
});
