import { describe, it } from 'vitest';
import { changeEntry, expectFaults, type Broken } from '../broken-story.ts';

const sources: Record<string, Broken> = {
  'a corroborated claim names no report': {
    edits: [changeEntry('claims.yaml', 'rome-place', '[S04, S05]', '[]')],
    faults: [['claims.yaml', 'rome-place.sources', 'yet the status is corroborated']],
  },
  'a disputed claim names no report': {
    edits: [changeEntry('claims.yaml', 'libyan-ministers', '[S12, S13]', '[]')],
    faults: [['claims.yaml', 'libyan-ministers.sources', 'yet the status is disputed']],
  },
  'an opinion becomes nuanced without a report': {
    edits: [changeEntry('claims.yaml', 'shared-aims', 'status: opinion', 'status: nuanced')],
    faults: [['claims.yaml', 'shared-aims.sources', 'yet the status is nuanced']],
  },
  'a claim names the article as its witness': {
    edits: [changeEntry('claims.yaml', 'rome-place', '[S04, S05]', '[S01, S05]')],
    faults: [['claims.yaml', 'rome-place.sources', 'names the article itself']],
  },
  'a note names the article as its source': {
    edits: [changeEntry('notes.yaml', 'law-1957', '[S05]', '[S01]')],
    faults: [['notes.yaml', 'law-1957.sources', 'names the article itself']],
  },
  'a report has no date': {
    edits: [changeEntry('sources.yaml', 'S13', "'2017-07-01'", 'undated')],
    faults: [['sources.yaml', 'S13', 'has no date or no link']],
  },
  'a report has no link': {
    edits: [changeEntry('sources.yaml', 'S17', "'https://al-jareeda.com/?p=264532'", 'not-held')],
    faults: [['sources.yaml', 'S17', 'has no date or no link']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(sources))('%s', (_, broken) => expectFaults(broken));
});
