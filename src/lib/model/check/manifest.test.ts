import { describe, expect, it } from 'vitest';
import { change, expectFaults, realFiles, type Broken } from '../broken-story.ts';
import { findMistakes } from '../story.ts';

const manifest: Record<string, Broken> = {
  'the id is not the name of the folder': {
    edits: [change('story.yaml', 'id: libya-contacts', 'id: libya')],
    faults: [['story.yaml', 'id', 'is not “libya-contacts”, the name of the folder']],
  },
  'a language of the interface is missing': {
    edits: [change('story.yaml', 'languages: [ar, en]', 'languages: [ar]')],
    faults: [['story.yaml', 'languages', 'are not those of the interface: ar, en, in this order']],
  },
  'the languages are in another order': {
    edits: [change('story.yaml', 'languages: [ar, en]', 'languages: [en, ar]')],
    faults: [['story.yaml', 'languages', 'are not those of the interface']],
  },
  'readers could go beyond the map': {
    edits: [change('story.yaml', 'explore: { west: -24', 'explore: { west: -50')],
    faults: [['story.yaml', 'map.explore', 'reaches beyond map.extent']],
  },
  'the near zone is not within the middle one': {
    edits: [change('story.yaml', 'near: { west: 3', 'near: { west: -13')],
    faults: [['story.yaml', 'map.near', 'reaches beyond map.middle']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(manifest))('%s', (_, broken) => expectFaults(broken));
});

describe('A story', () => {
  it('has to lie in the folder of its name', () => {
    expect(findMistakes(realFiles, 'elsewhere')).toMatchObject([{ file: 'story.yaml', field: 'id' }]);
  });
});
