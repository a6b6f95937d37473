import { expect, it } from 'vitest';
import { readStoryFiles } from '$lib/model/story-files';
import { loadStory } from '$lib/model/story';
import { claimsCsv } from './claims-csv';

const story = loadStory(await readStoryFiles(), 'ar');

it('A field is quoted, and none is a formula to a spreadsheet', () => {
  const [first] = story.claims.values();
  if (!first) throw new Error('the story has no claim');
  const statement = { ar: '=SUM(A1)', en: 'He said “no”, "never", and left' };
  const claims = new Map([...story.claims, [first.id, { ...first, statement }]]);
  const table = claimsCsv({ ...story, claims });
  expect(table).toContain(`"'=SUM(A1)"`);
  expect(table).toContain('"He said “no”, ""never"", and left"');
});
