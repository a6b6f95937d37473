import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locale';
import { realFiles } from './broken-story';
import { summaryOf } from './chapter-summary';
import { loadStory } from './story';

const story = loadStory(realFiles, 'en');
const summary = (id: string) => {
  const chapter = story.chapters.find(({ plan }) => plan.id === id);
  return summaryOf(story, chapter ?? expect.fail(`no chapter ${id}`));
};

describe('The summary of a chapter', () => {
  it('names where its meeting was, when, and how that stands', () => {
    expect(summary('rome')).toMatchObject({
      title: 'Two ministers meet in Rome',
      places: 'Rome',
      when: 'August 2023',
      statuses: ['nuanced'],
    });
  });

  it('names the places of several meetings, and a status that they share once', () => {
    expect(summary('go-between')).toMatchObject({ places: 'Rome, Tunis and Greece', statuses: ['nuanced'] });
  });

  it('names no place where none is known', () => {
    expect(summary('before-rome')).toMatchObject({ places: '', statuses: ['nuanced'] });
  });

  it('tells how its claims stand where it has no meeting of its own', () => {
    expect(summary('obstacles')).toMatchObject({ places: '', statuses: ['corroborated', 'not-found'] });
  });

  it.each(locales)('begins with the words of the text: every chapter in %s', (locale) => {
    const edition = loadStory(realFiles, locale);
    for (const chapter of edition.chapters) expect(summaryOf(edition, chapter).first).toMatch(/\S{2} \S/);
  });
});
