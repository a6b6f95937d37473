import { describe, expect, it } from 'vitest';
import { change, changeEntry, edited, type Edit } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import { newsArticle } from './metadata';

const ADDRESSES = {
  home: 'https://example.org/k/',
  page: 'https://example.org/k/en/',
  picture: 'https://example.org/k/share.jpg',
  logo: 'https://example.org/k/logo.png',
};
const articleAfter = (...edits: Edit[]) => newsArticle(loadStory(edited(edits), 'en'), ADDRESSES);
const date = (id: string, from: string, to: string) =>
  changeEntry('sources.yaml', id, `date: ${from}`, `date: ${to}`);

describe('The dates of a story, for machines,', () => {
  it('are its own before those of any citation', () => {
    const written = JSON.stringify(articleAfter());
    expect([...written.matchAll(/"date\w+":"([^"]+)"/g)].slice(0, 2).map(([, day]) => day)).toEqual([
      '2026-11-24',
      '2026-11-29',
    ]);
  });

  it('say nothing of what is retold but that it has no date', () => {
    expect(articleAfter().isBasedOn).toEqual({
      '@type': 'CreativeWork',
      name: 'The article itself',
      inLanguage: 'ar',
      description: 'undated',
    });
  });

  it('are those of a source where it has one that is sure', () => {
    const { citation } = articleAfter(date('S04', "'2023-08-28'", "'2023-08-28~'"));
    expect(citation).toMatchObject([
      { datePublished: '2023-08' },
      { description: expect.stringContaining('28 August 2023') as string },
      ...Array.from({ length: 15 }, () => ({
        datePublished: expect.stringMatching(/^\d{4}-\d\d/) as string,
      })),
    ]);
  });

  it('are as new as the last revision', () => {
    const { dateModified } = articleAfter(
      change('story.yaml', "\nrevised: '2026-11-29'", "\nrevised: '2027-02-03'"),
    );
    expect(dateModified).toBe('2027-02-03');
  });
});
