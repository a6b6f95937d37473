import { describe, it } from 'vitest';
import { expectFaults, write, type Broken } from '../broken-story.ts';

/** A correction of the chapter on Rome. */
const correction = (date: string) =>
  `- { date: '${date}', chapter: rome, text: { ar: تصويب, en: A correction } }\n`;
const corrections: Record<string, Broken> = {
  'a correction stands below an older one': {
    edits: [write('corrections.yaml', ['2026-12-03', '2026-12-01', '2026-12-02'].map(correction).join(''))],
    faults: [['corrections.yaml', '2026-12-02', 'stands below 2026-12-01, though it is newer']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(corrections))('%s', (_, broken) => expectFaults(broken));
});
