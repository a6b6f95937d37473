import { describe, expect, it } from 'vitest';
import { realFiles } from '$lib/model/broken-story';
import { entry, loadStory } from '$lib/model/story';
import { sceneOf } from '../geometry/scene';
import { labelRules } from './label-style';
import { sceneStyle } from './scene-style';

const story = loadStory(realFiles, 'ar');
const scenes = story.chapters.map((chapter) => sceneOf(story, chapter));
// Names are laid out for every size of the map, which takes seconds on a busy machine: once for all tests.
const rulesOf = new Map(scenes.map((scene) => [scene.chapter, labelRules(scene)]));

describe("The names' style", () => {
  it('is one style element', () => {
    expect([...rulesOf.values()].join('')).not.toContain('<');
    const last = scenes.slice(-1);
    expect(sceneStyle(last)).toMatch(/^<style>[^<]+<\/style>$/);
  });

  it.each(scenes)('has the size of the view and each name in $chapter, in their order', (scene) => {
    const { chapter, view, labels } = scene;
    const [base = ''] = entry(rulesOf, chapter).split('@');
    const rules = base.split('}').filter((rule) => rule.includes(`[data-scene=${chapter}]`));
    expect(rules).toHaveLength(labels.length + 1);
    expect(rules[0]).toContain(`{--w:${view.width.toFixed(1)};--h:${view.height.toFixed(1)}`);
    for (const [i, { at }] of labels.entries()) {
      const [, dx, dy] = /--dx:(.*?);--dy:(.*?);/.exec(rules[i + 1] ?? '') ?? [];
      expect(rules[i + 1]).toContain(`>.label:nth-of-type(${i + 1}){`);
      expect(Number(dx) + view.x + view.width / 2).toBeCloseTo(at.x, 0);
      expect(Number(dy) + view.y + view.height / 2).toBeCloseTo(at.y, 0);
    }
  });

  it('lets a larger map say more', () => {
    const [base = '', ...larger] = entry(rulesOf, 'rome').split('@container ');
    expect(base).toContain('--who:none');
    expect(larger.some((rule) => rule.startsWith('(min-width:') && rule.includes('--who:block'))).toBe(true);
  });
});
