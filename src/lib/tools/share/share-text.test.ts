import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '$lib/i18n/locale';
import { copyOf, shareChapter, shareClaim, sharePassage, shareStory, type Passage } from './share-text';
import { shareWords } from './share-words';

const storyIn = (locale: Locale) => ({
  locale,
  title: locale === 'ar' ? 'قصة' : 'A story',
  home: 'https://example.org/k/',
});
const claim = { id: 'a-claim', sentence: 'قال إنّه رآه.', voice: 'صحيفة', status: 'محلّ خلاف' };
const passage: Passage = { words: 'إنّه رآه', chapter: 'a-chapter', claim, isContext: false };

describe('What is shared', () => {
  it('of the story is its title, by its own address', () => {
    expect(shareStory(storyIn('en'))).toEqual({
      title: 'A story',
      text: 'A story',
      url: 'https://example.org/k/en/',
    });
    expect(shareStory(storyIn('ar')).url).toBe('https://example.org/k/');
  });

  it('of a chapter is its heading, by the address of its own page', () => {
    const shared = shareChapter(storyIn('ar'), { id: 'a-chapter', title: 'فصل' });
    expect(shared).toEqual({ title: 'فصل', text: '«فصل»\nقصة', url: 'https://example.org/k/c/a-chapter/' });
    const { url } = shareChapter(storyIn('en'), { id: 'a-chapter', title: 'A chapter' });
    expect(url).toBe('https://example.org/k/en/c/a-chapter/');
  });

  it('of a claim is its sentence with its voice and status, by the address that opens its evidence', () => {
    expect(shareClaim(storyIn('ar'), claim)).toEqual({
      title: 'قصة',
      text: '«قال إنّه رآه.»\nالقائل: صحيفة\nحالة القول: محلّ خلاف',
      url: 'https://example.org/k/#claim-a-claim',
    });
  });

  it('of a passage within a claim is the quotation with that claim’s voice, by an address that finds it', () => {
    const { text, url } = sharePassage(storyIn('ar'), passage, true);
    expect(text).toBe('«إنّه رآه»\nالقائل: صحيفة\nحالة القول: محلّ خلاف');
    expect(url).toBe(`https://example.org/k/#a-chapter:~:text=${encodeURIComponent('إنّه رآه')}`);
  });

  it('of a passage leads to its chapter where browsers find no words by an address', () => {
    expect(sharePassage(storyIn('en'), passage, false).url).toBe('https://example.org/k/en/#a-chapter');
  });

  it('of a passage that no claim holds names the story, and context as such', () => {
    const loose = { ...passage, claim: undefined };
    expect(sharePassage(storyIn('en'), loose, true).text).toBe('“إنّه رآه”\nFrom the text of “A story”');
    const context = sharePassage(storyIn('en'), { ...loose, isContext: true }, true).text;
    expect(context).toMatch(/^“إنّه رآه”\nFrom context .* outside the article$/);
  });

  it('is copied with its address on a line of its own', () => {
    expect(copyOf({ title: 'x', text: 'a\nb', url: 'https://example.org/' })).toBe(
      'a\nb\nhttps://example.org/',
    );
  });
});

it('The words of sharing are there in both languages, none empty', () => {
  for (const locale of locales) {
    for (const words of Object.values<string | ((part: string) => string)>({ ...shareWords[locale] })) {
      expect(typeof words === 'function' ? words('%') : words).toMatch(/\S/);
    }
  }
});
