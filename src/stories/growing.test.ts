import { describe, expect, it } from 'vitest';
import { append, change, changeEntry, edited, write } from '$lib/model/broken-story';
import { entry, findMistakes, loadStory } from '$lib/model/story';
import { sceneOf } from '$lib/views/map/geometry/scene';

describe('A story grows by its folder alone when', () => {
  it('a chapter comes in: an entry for it and for its claim, and its text in both languages', () => {
    const text = (title: string, sentence: string) =>
      `---\ntitle: ${title}\nwhen: '2023'\nmap: ${title}\n---\n\n[${sentence}](claim:dinner)\n`;
    const files = edited([
      append(
        'chapters.yaml',
        [
          '- id: aftermath',
          '  claims: [dinner]',
          '  notes: []',
          '  bounds: { west: 6, south: 36.5, east: 19, north: 44.5 }',
          '  places: [rome]',
          '  regions: []',
          '  meetings: {}',
        ].join('\n'),
      ),
      append(
        'claims.yaml',
        [
          '- id: dinner',
          '  voice: article',
          '  status: opinion',
          '  statement: { ar: قول, en: A claim }',
          '  reports: { ar: رأي, en: A view }',
          '  sources: []',
          '  people: []',
        ].join('\n'),
      ),
      write('text/ar/aftermath.md', text('ما بعد اللقاء', 'وقد تناولا العشاء.')),
      write('text/en/aftermath.md', text('Afterwards', 'They had dinner.')),
    ]);
    expect(findMistakes(files)).toEqual([]);
    const story = loadStory(files, 'en');
    const chapter = story.chapters.at(-1);
    expect(chapter?.title).toBe('Afterwards');
    expect(chapter && sceneOf(story, chapter).labels.map(({ name }) => name)).toEqual(['Rome']);
  });

  it('a region comes in: its outline in the manifest, a place, and a chapter that shades it', () => {
    const files = edited([
      change('story.yaml', 'regions:\n', 'regions:\n  tunisia: { outline: [Tunisia], shade: strong }\n'),
      append(
        'places.yaml',
        [
          '- id: tunisia',
          '  name: { ar: البلاد التونسية, en: Tunisia }',
          '  precision: country',
          '  inArticle: true',
          '  at: [34.5, 9.5]',
          '  side: south',
        ].join('\n'),
      ),
      changeEntry('chapters.yaml', 'go-between', 'regions: [greece]', 'regions: [greece, tunisia]'),
    ]);
    expect(findMistakes(files)).toEqual([]);
    const story = loadStory(files, 'ar');
    const chapters = new Map(story.chapters.map((chapter) => [chapter.plan.id, chapter]));
    expect(sceneOf(story, entry(chapters, 'go-between')).regions).toEqual([
      { id: 'greece', shade: 'plain' },
      { id: 'tunisia', shade: 'strong' },
    ]);
  });

  it('a voice and a side come in, with a claim and a person that have them', () => {
    const files = edited([
      change('story.yaml', 'voices:\n', 'voices:\n  reuters: { ar: رويترز, en: Reuters }\n'),
      change('story.yaml', 'sides:\n', 'sides:\n  italy: { ar: إيطاليا, en: Italy }\n'),
      changeEntry('claims.yaml', 'rome-place', 'voice: article', 'voice: reuters'),
      changeEntry('people.yaml', 'cohen', 'side: israel', 'side: italy'),
    ]);
    expect(findMistakes(files)).toEqual([]);
    const story = loadStory(files, 'en');
    expect(entry(story.voices, entry(story.claims, 'rome-place').voice).en).toBe('Reuters');
  });
});
