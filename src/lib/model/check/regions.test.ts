import { describe, it } from 'vitest';
import { append, change, changeEntry, expectFaults, MALTA, type Broken } from '../broken-story.ts';

const regions: Record<string, Broken> = {
  'a country without an outline is shaded': {
    edits: [
      append('places.yaml', `${MALTA.replace('island', 'country')}  at: [35.9, 14.4]\n  side: south`),
      changeEntry('chapters.yaml', 'go-between', 'regions: [greece]', 'regions: [greece, malta]'),
    ],
    faults: [['chapters.yaml', 'go-between.regions', '“malta” has no outline']],
  },
  'a city is shaded': {
    edits: [changeEntry('chapters.yaml', 'go-between', 'regions: [greece]', 'regions: [greece, rome]')],
    faults: [['chapters.yaml', 'go-between.regions', '“rome” is a point, not an area']],
  },
  'an island is shaded': {
    edits: [
      changeEntry(
        'chapters.yaml',
        'rhodes-2017',
        'regions: [libya, greece,',
        'regions: [libya, rhodes, greece,',
      ),
    ],
    faults: [['chapters.yaml', 'rhodes-2017.regions', '“rhodes” is a point, not an area']],
  },
  'no chapter shades a region': {
    edits: [
      append('places.yaml', `${MALTA.replace('true', 'false')}  at: [35.9, 14.4]\n  side: south`),
      change('story.yaml', 'regions:\n', 'regions:\n  malta: { outline: [Malta], shade: plain }\n'),
    ],
    faults: [['story.yaml', 'regions.malta', 'is used nowhere']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(regions))('%s', (_, broken) => expectFaults(broken));
});
