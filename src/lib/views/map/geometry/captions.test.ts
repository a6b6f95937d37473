import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '$lib/i18n/locale';
import { realFiles } from '$lib/model/broken-story';
import { entry, loadStory } from '$lib/model/story';
import { captionOf } from './captions';
import { sceneOf, type Label } from './scene';

const editions = { ar: loadStory(realFiles, 'ar'), en: loadStory(realFiles, 'en') };
const said = (locale: Locale, id: string) => {
  const story = editions[locale];
  return captionOf(story, entry(story.meetings, id), 'lit').lines.map(({ text }) => text);
};
const labelsOf = (locale: Locale, chapter: string): Label[] => {
  const story = editions[locale];
  const found = story.chapters.find(({ plan }) => plan.id === chapter);
  if (!found) throw new Error(`no chapter ${chapter}`);
  return sceneOf(story, found).labels;
};

describe('A caption', () => {
  it('says when, who, how sure, and where a place is firmer', () => {
    expect(said('ar', 'rome-2023')).toEqual([
      'أغسطس/آب 2023',
      'نجلاء المنقوش وإيلي كوهين',
      'مؤيَّد جزئيًا',
      'المكان مؤيَّد',
    ]);
    expect(said('en', 'rome-2023')).toEqual([
      'August 2023',
      'Najla Mangoush and Eli Cohen',
      'Partly corroborated',
      'Place: corroborated',
    ]);
  });

  it('counts those who are not named', () => {
    expect(said('ar', 'rhodes-2017')[1]).toBe('رافائيل لوزون، جيلا غمليئيل وشخصان لم يُسمَّيا');
    expect(said('en', 'rhodes-2017')[1]).toBe('Raphael Luzon, Gila Gamliel and 2 people not named');
  });

  it('says that no one else is named where all are of one side', () => {
    expect(said('ar', 'visit-2021')[1]).toBe('صدام حفتر، بلا أسماء أخرى');
    expect(said('en', 'earlier-contacts')[1]).toBe('Ronen Levi and Ron Prosor; no one else named');
  });

  it('gives the status the form of the thread', () => {
    const { lines } = captionOf(editions.en, entry(editions.en.meetings, 'rhodes-2017'), 'lit');
    expect(lines.at(-1)).toEqual({ kind: 'status', text: 'Disputed', form: 'forked' });
  });
});

describe.each(locales)('The map (%s)', (locale) => {
  const story = editions[locale];

  it.each(story.chapters)('tells every meeting of $plan.id whose knot or end it names', (chapter) => {
    const labels = labelsOf(locale, chapter.plan.id);
    const told = labels.flatMap(({ caption }) => caption?.meeting ?? []);
    for (const [id, state] of Object.entries(chapter.plan.meetings)) {
      const { place } = entry(story.meetings, id);
      const isNamed = place === undefined ? state === 'knots' : chapter.plan.places.includes(place);
      expect([id, told.includes(id)]).toEqual([id, isNamed]);
    }
  });

  it.each(story.chapters)(
    'names both ends of each lit thread of $plan.id, in it or at its edge',
    (chapter) => {
      const ids = labelsOf(locale, chapter.plan.id).map(({ id }) => id);
      for (const [id, state] of Object.entries(chapter.plan.meetings)) {
        if (state === 'lit') expect(ids).toEqual(expect.arrayContaining([...entry(story.meetings, id).ends]));
      }
    },
  );

  it('says at a second and third place only what is not said yet', () => {
    const captions = labelsOf(locale, 'go-between').flatMap(({ caption }) => caption ?? []);
    expect(captions.map(({ isRepeated }) => isRepeated)).toEqual([undefined, true, true]);
  });

  it('says in words, for those who do not see it, what its captions say', () => {
    const chapter = story.chapters.find(({ plan }) => plan.id === 'rome');
    for (const words of said(locale, 'rome-2023'))
      expect(chapter && sceneOf(story, chapter).text).toContain(words);
  });
});
