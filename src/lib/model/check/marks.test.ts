import { describe, it } from 'vitest';
import { append, change, expectFaults, type Broken } from '../broken-story.ts';

const AR_MARK = '[يحدّد المقال المكان.](claim:rome-place)';
const EN_NOTE = '> [!note announced]\n> It was announced.';

const marks: Record<string, Broken> = {
  'a claim has no place in the Arabic text': {
    edits: [
      change(
        'text/ar/rome.md',
        '[ويحدّد المقال روما مكانًا للقاء.](claim:rome-place)',
        'أما المكان فمدينة روما.',
      ),
    ],
    faults: [['text/ar/rome.md', 'rome-place', 'the claim has no place in the text']],
  },
  'a note has no place in the English text': {
    edits: [
      change(
        'text/en/obstacles.md',
        '> [!note law-1957]\n> A Libyan law dating from 1957 bans dealings with Israel, according to the Associated Press.\n',
        '',
      ),
    ],
    faults: [['text/en/obstacles.md', 'law-1957', 'the note has no place in the text']],
  },
  'a claim is marked twice': {
    edits: [append('text/ar/rome.md', AR_MARK)],
    faults: [['text/ar/rome.md', 'rome-place', 'the claim is marked 2 times']],
  },
  'a note is there twice': {
    edits: [append('text/en/rome.md', EN_NOTE)],
    faults: [['text/en/rome.md', 'announced', 'the note is marked 2 times']],
  },
  'a claim of another chapter is marked': {
    edits: [append('text/ar/motives.md', AR_MARK)],
    faults: [['text/ar/motives.md', 'rome-place', 'the claim belongs to another chapter']],
  },
  'a note of another chapter is there': {
    edits: [append('text/en/motives.md', EN_NOTE)],
    faults: [['text/en/motives.md', 'announced', 'the note belongs to another chapter']],
  },
  'a mark names an unknown claim': {
    edits: [append('text/en/motives.md', '[They met for dinner.](claim:dinner)')],
    faults: [['text/en/motives.md', 'dinner', 'claims.yaml does not have this claim']],
  },
  'a mark names an unknown note': {
    edits: [append('text/en/motives.md', '> [!note dinner]\n> They met for dinner.')],
    faults: [['text/en/motives.md', 'dinner', 'notes.yaml does not have this note']],
  },
  'the cover carries a claim': {
    edits: [append('text/ar/cover.md', AR_MARK)],
    faults: [['text/ar/cover.md', 'rome-place', 'the claim belongs to another chapter']],
  },
  'a page carries a context note': {
    edits: [append('text/en/method.md', EN_NOTE)],
    faults: [['text/en/method.md', 'announced', 'the note belongs to another chapter']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(marks))('%s', (_, broken) => expectFaults(broken));
});
