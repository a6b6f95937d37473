import { describe, expect, test } from 'vitest';
import { createSpeak, partText } from './spoken-text';

describe('a text is said', () => {
  const speak = createSpeak({
    رودس: 'رُودُس',
    'أغسطس/آب': 'أُغُسطُس، آب',
    ويون: 'وِيُون',
    TRT: 'T R T',
    'TRT World': 'T R T World',
    'al-Ghweil': 'al Gwayl',
    'U.N.': 'U N',
  });

  test.each([
    ['a name', 'حوار في رودس', 'حوار في رُودُس'],
    ['a name after a joined letter', 'ورودس وبرودس ولرودس، رودس', 'ورُودُس وبرُودُس ولرُودُس، رُودُس'],
    ['a name that begins with such a letter', 'ما نقلته «ويون»، وويون', 'ما نقلته وِيُون، ووِيُون'],
    ['a month', 'في 27 أغسطس/آب 2023', 'في 27 أُغُسطُس، آب 2023'],
    ['a month that is not in the list', '3 سبتمبر/أيلول', '3 سبتمبر أيلول'],
    ['a part of a longer word', 'رودسي ورودسَ', 'رودسي ورودسَ'],
    ['an abbreviation', 'AP and TRT reported', 'AP and T R T reported'],
    ['the longer of two names', 'TRT World, TRT', 'T R T World, T R T'],
    ['a possessive', 'al-Ghweil’s denial', 'al Gwayl’s denial'],
    ['a part of an English word', 'TRTs', 'TRTs'],
    ['what has signs in it', 'the U.N. said', 'the U N said'],
    ['a quotation', 'They said “no”.', 'They said no.'],
  ])('%s', (_, text, said) => expect(speak(text)).toBe(said));

  test('as it is, where there is no list', () =>
    expect(createSpeak({})('حوار في رودس')).toBe('حوار في رودس'));

  test('by a word that every object has', () => expect(speak('constructor')).toBe('constructor'));
});

describe('a long text is parted', () => {
  test('after commas, in parts that are as long as they may be', () => {
    expect(partText('one, two, three; four', 11)).toEqual(['one, two,', 'three; four']);
    expect(partText('واحد، اثنان؛ ثلاثة', 13)).toEqual(['واحد، اثنان؛', 'ثلاثة']);
  });

  test('not at all where it is short or has no commas', () => {
    expect(partText('one, two', 20)).toEqual(['one, two']);
    expect(partText('one two three', 5)).toEqual(['one two three']);
  });
});
