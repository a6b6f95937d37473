import { describe, it } from 'vitest';
import { change, expectFaults, remove, write, type Broken } from '../broken-story.ts';

const manifest: Record<string, Broken> = {
  'it is missing': {
    edits: [remove('story.yaml')],
    faults: [['story.yaml', 'the file', 'is missing']],
  },
  'it is not YAML': {
    edits: [change('story.yaml', 'languages: [ar, en]', 'languages: [ar, en')],
    faults: [['story.yaml', 'line 11', 'is not YAML']],
  },
  'it is a list': {
    edits: [write('story.yaml', '- id: libya-contacts\n')],
    faults: [['story.yaml', 'the file', 'is not a set of fields']],
  },
  'it has an unknown field': {
    edits: [change('story.yaml', 'retells: S01', 'retells: S01\nauthor: nobody')],
    faults: [['story.yaml', 'the file', 'has a field that the story does not know: author']],
  },
  'it lacks a field': {
    edits: [change('story.yaml', "checked: '2026-11-23'\n", '')],
    faults: [['story.yaml', 'checked', 'is missing']],
  },
  'the day of checking is not in the calendar': {
    edits: [change('story.yaml', "checked: '2026-11-23'", "checked: '2026-11-31'")],
    faults: [['story.yaml', 'checked', 'is not a day of the calendar']],
  },
  'a voice has no words in English': {
    edits: [change('story.yaml', "    en: 'The article in its own voice, naming no source'\n", '')],
    faults: [['story.yaml', 'voices.article.en', 'the translation is missing']],
  },
  'a voice is called by a name with capital letters': {
    edits: [change('story.yaml', '  article:\n', '  Article:\n')],
    faults: [['story.yaml', 'voices.Article', 'is not an id of small letters']],
  },
  'a region is shaded in an unknown way': {
    edits: [change('story.yaml', 'shade: strong', 'shade: stripes')],
    faults: [['story.yaml', 'regions.occupied-territories.shade', 'is none of plain, strong']],
  },
  'a region has no outline': {
    edits: [change('story.yaml', 'outline: [Greece]', 'outline: []')],
    faults: [['story.yaml', 'regions.greece.outline', 'is empty']],
  },
  'a zone is turned round': {
    edits: [change('story.yaml', 'near: { west: 3,', 'near: { west: 39,')],
    faults: [['story.yaml', 'map.near', 'is turned round']],
  },
  'there are more shortcuts than a menu holds': {
    edits: [change('story.yaml', 'shortcuts: [rome,', 'shortcuts: [opening, motives, rome,')],
    faults: [['story.yaml', 'shortcuts', 'has more than four']],
  },
};

describe('An editor is told where and how to mend the manifest when', () => {
  it.each(Object.entries(manifest))('%s', (_, broken) => expectFaults(broken));
});
