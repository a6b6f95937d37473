import { describe, it } from 'vitest';
import { append, expectFaults, MALTA, type Broken, type Edit } from '../broken-story.ts';

const twins: Record<string, Broken> = {
  'two places have the same id': {
    edits: [append('places.yaml', `${MALTA.replace('malta', 'rome')}  at: [41.9, 12.5]\n  side: north`)],
    faults: [['places.yaml', 'rome', 'is there twice']],
  },
  'two countries have the same id': {
    edits: [append('countries.yaml', '- id: italy\n  name: { ar: إيطاليا, en: Italy }\n  at: [44, 11]')],
    faults: [['countries.yaml', 'italy', 'is there twice']],
  },
  'two notes have the same id': {
    edits: [append('notes.yaml', '- id: protests\n  chapter: rome\n  sources: [S04]')],
    faults: [['notes.yaml', 'protests', 'is there twice']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(twins))('%s', (_, broken) => expectFaults(broken));
});

describe('A chapter', () => {
  it.each(['land', 'evidence', 'claim-1957', 'evidence-title'])(
    'cannot be called %s, as another part of the page is',
    (id) =>
      expectFaults({
        edits: [renamed('motives', id)],
        faults: [['chapters.yaml', id, 'is the id of another part of the page']],
      }),
  );

  it('may have any other id', () => expectFaults({ edits: [renamed('motives', 'reasons')], faults: [] }));
});

/** A chapter under another id, in every file that names it. */
function renamed(from: string, to: string): Edit {
  return (files) => {
    for (const [name, text] of [...files]) {
      const renamedText = text
        .replaceAll(`- id: ${from}\n`, `- id: ${to}\n`)
        .replaceAll(`chapter: ${from}\n`, `chapter: ${to}\n`);
      files.delete(name);
      files.set(name.replace(`/${from}.md`, `/${to}.md`), renamedText);
    }
  };
}
