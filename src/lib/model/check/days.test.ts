import { describe, it } from 'vitest';
import { change, expectFaults, write, type Broken } from '../broken-story.ts';

const days: Record<string, Broken> = {
  'the story was revised before it was published': {
    edits: [change('story.yaml', "\nrevised: '2026-11-29'", "\nrevised: '2026-11-23'")],
    faults: [['story.yaml', 'revised', 'is before 2026-11-24, the day of publication']],
  },
  'it was corrected before it was published': {
    edits: [
      write(
        'corrections.yaml',
        "- { date: '2026-11-23', chapter: rome, text: { ar: تصويب, en: A correction } }\n",
      ),
    ],
    faults: [['corrections.yaml', '2026-11-23', 'is before 2026-11-24']],
  },
  'the texts name another day on which the sources were checked': {
    edits: [change('story.yaml', "checked: '2026-11-23'", "checked: '2026-12-01'")],
    faults: [
      ['text/ar/method.md', 'the text', 'does not name “1 ديسمبر/كانون الأول 2026”'],
      ['text/en/method.md', 'the text', 'does not name “1 December 2026”'],
    ],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(days))('%s', (_, broken) => expectFaults(broken));
});
