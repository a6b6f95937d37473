import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { realFiles } from '$lib/model/broken-story';
import { entry, loadStory } from '$lib/model/story';
import { project, projectBounds, type Box, type Point } from './projection';
import { sceneOf, type Scene } from './scene';

const story = loadStory(realFiles, 'ar');
const scenes = new Map(story.chapters.map((chapter) => [chapter.plan.id, sceneOf(story, chapter)]));
const scene = (id: string): Scene => entry(scenes, id);

const isArea = (id: string) => ['country', 'region'].includes(entry(story.places, id).precision);
const round = (units: number) => Number(units.toFixed(1));
const pointOf = ([lat, lon]: readonly [number, number]): Point => {
  const { x, y } = project({ lat, lon });
  return { x: round(x), y: round(y) };
};
const isInside = ({ x, y }: Point, box: Box) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
const kinds = (id: string) => scene(id).knots.flatMap(({ at, kind }) => at.map(() => kind));

describe.each(story.chapters)('The scene of $plan.id', (chapter) => {
  const { plan } = chapter;
  const drawn = sceneOf(story, chapter);
  const places = drawn.labels.filter(({ kind }) => kind === 'point' || kind === 'area');

  it('names the places of its plan, in their order', () => {
    expect(places.map(({ id }) => id)).toEqual(plan.places);
    for (const { id, name, at, side } of places) {
      const place = entry(story.places, id);
      expect(name).toBe(place.name.ar);
      expect(at).toEqual(pointOf(plan.names?.[id] ?? place.at));
      expect(side).toBe(plan.sides?.[id] ?? place.side);
    }
  });

  it('shows all its names, within its bounds', () => {
    const { x, y, width, height } = projectBounds(plan.bounds);
    expect(drawn.view).toEqual({ x: round(x), y: round(y), width: round(width), height: round(height) });
    for (const { at } of drawn.labels) expect(isInside(at, drawn.view)).toBe(true);
  });

  it('names countries and regions without a pin', () => {
    for (const { id, kind } of places) expect([id, kind]).toEqual([id, isArea(id) ? 'area' : 'point']);
  });

  it('names the countries of its plan after its places, for bearings only', () => {
    const countries = plan.countries ?? [];
    const last = drawn.labels.slice(drawn.labels.length - countries.length);
    expect(last.map(({ id }) => id)).toEqual(countries);
    for (const { kind } of last) expect(kind).toBe('country');
  });

  it('shades what its plan shades, and says so in words', () => {
    expect(drawn.regions.map(({ id }) => id)).toEqual(plan.regions);
    for (const { id, shade } of drawn.regions) expect(shade).toBe(entry(story.regions, id).shade);
    expect(drawn.text.startsWith(chapter.mapText)).toBe(true);
  });

  it('ties no knot at the point of a country or a region', () => {
    const areas = [...story.places.values()].filter(({ id }) => isArea(id));
    for (const { at, kind } of drawn.knots) {
      if (kind !== 'tied') continue;
      for (const place of areas) {
        expect(at).not.toContainEqual(pointOf(place.at));
        expect(at).not.toContainEqual(pointOf(place.thread ?? place.at));
      }
    }
  });

  it('draws threads only where a meeting is lit, and in its state', () => {
    const states = Object.values(plan.meetings).filter((state) => state !== 'knots');
    expect(new Set(drawn.strands.map(({ state }) => state))).toEqual(new Set(states));
    for (const { d } of drawn.strands) expect(d).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is the same each time', () => expect(sceneOf(story, chapter)).toEqual(drawn));
});

describe('A thread', () => {
  it('has its knot in Rome, and to either end a strand no firmer than the claim that they met', () => {
    const { strands, knots } = scene('rome');
    expect(strands.map(({ d, form }) => [d.split('M').length - 1, form])).toEqual([[2, 'dashed']]);
    expect(knots).toEqual([{ at: [pointOf([41.9, 12.483])], kind: 'tied', state: 'lit' }]);
  });

  it('has no knot where the meeting is said to have been at one of its ends', () => {
    const { strands, knots } = scene('visit-2021');
    expect(strands.map(({ form }) => form)).toEqual(['dashed']);
    expect(knots).toEqual([]);
  });

  it('is forked where its account is disputed', () => {
    expect(new Set(scene('rhodes-2017').strands.map(({ form }) => form))).toEqual(
      new Set(['forked', 'wisp']),
    );
  });

  it('is tied somewhere in Greece where no town is named', () => {
    expect(kinds('go-between')).toEqual(['tied', 'tied', 'area']);
  });

  it('is not drawn where the plan has no meeting', () => {
    expect([scene('motives').strands, scene('motives').knots]).toEqual([[], []]);
  });

  it('is frayed where the way is barred', () => {
    expect(scene('obstacles').strands.every(({ state }) => state === 'frayed')).toBe(true);
  });
});

describe('Earlier contacts', () => {
  it('are open knots on the thread of another meeting, two on either leg', () => {
    expect(kinds('before-rome')).toEqual(['tied', 'open', 'open', 'open', 'open']);
    const paths = (id: string) => scene(id).strands.map(({ d, form }) => [d, form]);
    expect(paths('before-rome')).toEqual(paths('rome'));
  });

  it('are at no place that has a name', () => {
    const named = [...story.places.values()].flatMap(({ at, thread }) => [at, thread ?? at].map(pointOf));
    for (const { at, kind } of scene('before-rome').knots) {
      if (kind !== 'open') continue;
      for (const { x, y } of at) {
        for (const place of named) expect(Math.hypot(x - place.x, y - place.y)).toBeGreaterThan(100);
      }
    }
  });
});

describe('A name', () => {
  it('stands elsewhere where the plan moves it', () => {
    const [opening] = story.chapters;
    if (!opening) throw new Error('the story has no chapter');
    const plan = { ...opening.plan, sides: { rome: 'west' } as const };
    const { labels } = sceneOf(story, { ...opening, plan });
    expect(labels.find(({ id }) => id === 'rome')?.side).toBe('west');
    expect(labels.find(({ id }) => id === 'tunis')?.side).toBe(entry(story.places, 'tunis').side);
  });
});

describe('The two languages', () => {
  it('show the same map under other names', () => {
    const [ar, en] = locales.map((locale) => {
      const edition = loadStory(realFiles, locale);
      return edition.chapters.map((chapter) => sceneOf(edition, chapter));
    });
    const bare = (all: Scene[] | undefined) =>
      all?.map((one) => ({
        ...one,
        text: '',
        labels: one.labels.map(({ caption, ...label }) => ({
          ...label,
          name: '',
          said: caption?.lines.map(({ kind, form }) => [kind, form]),
        })),
      }));
    expect(bare(ar)).toEqual(bare(en));
    expect(ar?.[0]?.labels[0]?.name).toBe('ليبيا');
    expect(en?.[0]?.labels[0]?.name).toBe('Libya');
  });
});

describe('From the meeting on Rhodes to what was said there', () => {
  it('the map comes closer, as its text says', () => {
    const [before, after] = ['rhodes-2017', 'return-and-compensation'].map((id) => {
      const chapter = story.chapters.find(({ plan }) => plan.id === id);
      if (!chapter) throw new Error(`no chapter ${id}`);
      return sceneOf(story, chapter).view;
    });
    expect(after?.width).toBeLessThan(before?.width ?? 0);
    expect(after?.height).toBeLessThan(before?.height ?? 0);
  });
});
