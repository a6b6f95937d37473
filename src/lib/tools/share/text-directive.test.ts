import { describe, expect, it } from 'vitest';
import { textDirective } from './text-directive';

const read = (passage: string) => decodeURIComponent(textDirective(passage, 'ar'));

describe('A text directive', () => {
  it('holds the words of a short passage, with one space between them', () => {
    expect(read(' لقاء  وزيرين ')).toBe('text=لقاء وزيرين');
  });

  it('encodes what has a meaning in an address or a directive', () => {
    expect(textDirective('F-16, a&b #1', 'en')).toBe('text=F%2D16%2C%20a%26b%20%231');
  });

  it('holds the first and the last words of a long passage', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    expect(read(words.join(' '))).toBe(
      'text=word0 word1 word2 word3 word4,word55 word56 word57 word58 word59',
    );
  });

  it('takes the first words from the first block and the last from the last', () => {
    expect(read('one two\n\nthree\nfour five six seven eight nine.')).toBe(
      'text=one two,five six seven eight nine.',
    );
  });
});
