import { describe, it } from 'vitest';
import { changeEntry, expectFaults, remove, write, type Broken } from '../broken-story.ts';

const files: Record<string, Broken> = {
  'a data file is missing': {
    edits: [remove('corrections.yaml')],
    faults: [['corrections.yaml', 'the file', 'is missing']],
  },
  'a chapter has no Arabic text': {
    edits: [remove('text/ar/rome.md')],
    faults: [['text/ar/rome.md', 'the file', 'every text exists in both languages']],
  },
  'a chapter has no English text': {
    edits: [remove('text/en/visit-2021.md')],
    faults: [['text/en/visit-2021.md', 'the file', 'every text exists in both languages']],
  },
  'the cover is missing in one language': {
    edits: [remove('text/en/cover.md')],
    faults: [['text/en/cover.md', 'the file', 'every text exists in both languages']],
  },
  'a page is missing in one language': {
    edits: [remove('text/ar/terminology.md')],
    faults: [['text/ar/terminology.md', 'the file', 'every text exists in both languages']],
  },
  'a text belongs to no chapter': {
    edits: [write('text/en/epilogue.md', '---\ntitle: Epilogue\n---\n\nMore.\n')],
    faults: [['text/en/epilogue.md', 'the file', 'belongs to no chapter']],
  },
  'a text was copied beside the text': {
    edits: [write('text/en/rome copy.md', '---\ntitle: Rome\n---\n\nAn older text.\n')],
    faults: [['text/en/rome copy.md', 'the file', 'is unknown, and looks like a copy of text/en/rome.md']],
  },
  'a table was copied beside the table': {
    edits: [write('claims (1).yaml', '[]')],
    faults: [['claims (1).yaml', 'the file', 'is unknown, and looks like a copy of claims.yaml']],
  },
  'a file is no part of the story': {
    edits: [write('notes.txt', 'to do')],
    faults: [['notes.txt', 'the file', 'belongs to no chapter']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(files))('%s', (_, broken) => expectFaults(broken));
});

describe('One slip', () => {
  it('is told once, and not again by all that points to its entry', () => {
    expectFaults({
      edits: [changeEntry('chapters.yaml', 'rome', 'regions: []', 'regions: none')],
      faults: [['chapters.yaml', 'rome.regions', 'is not a list']],
    });
  });

  it('does not hide a slip in another file', () => {
    expectFaults({
      edits: [
        changeEntry('sources.yaml', 'S13', "  date: '2017-07-01'\n", ''),
        changeEntry('places.yaml', 'rome', 'precision: city', 'precision: street'),
        remove('text/ar/rome.md'),
      ],
      faults: [
        ['sources.yaml', 'S13.date', 'is missing'],
        ['places.yaml', 'rome.precision', 'is none of'],
        ['text/ar/rome.md', 'the file', 'is missing'],
      ],
    });
  });
});
