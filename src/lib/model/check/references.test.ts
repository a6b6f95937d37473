import { describe, it } from 'vitest';
import { append, change, changeEntry, expectFaults, MALTA, write, type Broken } from '../broken-story.ts';

const unknown: Record<string, Broken> = {
  'a claim names an unknown source': {
    edits: [changeEntry('claims.yaml', 'rome-place', '[S04, S05]', '[S04, S05, S99]')],
    faults: [['claims.yaml', 'rome-place.sources', 'names “S99”, which sources.yaml does not have']],
  },
  'a claim names an unknown person': {
    edits: [changeEntry('claims.yaml', 'rome-place', '[cohen, mangoush]', '[cohen, mangoush, nobody]')],
    faults: [['claims.yaml', 'rome-place.people', 'names “nobody”, which people.yaml']],
  },
  'a claim has a voice that the manifest does not name': {
    edits: [changeEntry('claims.yaml', 'rome-place', 'voice: article', 'voice: context')],
    faults: [['claims.yaml', 'rome-place.voice', 'names “context”, which story.yaml does not have']],
  },
  'a person is on a side that the manifest does not name': {
    edits: [changeEntry('people.yaml', 'cohen', 'side: israel', 'side: italy')],
    faults: [['people.yaml', 'cohen.side', 'names “italy”, which story.yaml does not have']],
  },
  'the story retells an unknown source': {
    edits: [change('story.yaml', 'retells: S01', 'retells: S03')],
    faults: [
      ['story.yaml', 'retells', 'names “S03”, which sources.yaml does not have'],
      ['sources.yaml', 'S01', 'is used nowhere'],
      ['sources.yaml', 'S01', 'has no date or no link'],
    ],
  },
  'a region is an unknown place': {
    edits: [change('story.yaml', '  greece: {', '  chad: { outline: [Chad], shade: plain }\n  greece: {')],
    faults: [
      ['story.yaml', 'regions', 'names “chad”, which places.yaml does not have'],
      ['story.yaml', 'regions.chad', 'is used nowhere'],
    ],
  },
  'a shortcut leads to an unknown chapter': {
    edits: [change('story.yaml', 'rhodes-2017, unresolved]', 'rhodes-2018, unresolved]')],
    faults: [['story.yaml', 'shortcuts', 'names “rhodes-2018”, which chapters.yaml does not have']],
  },
  'a meeting is dated by an unknown source': {
    edits: [changeEntry('meetings.yaml', 'rhodes-2017', 'sources: [S12]', 'sources: [S20]')],
    faults: [['meetings.yaml', 'rhodes-2017.reported', 'names “S20”, which sources.yaml']],
  },
  'an event names an unknown note': {
    edits: [changeEntry('events.yaml', 'meeting-announced', '[announced,', '[whispered,')],
    faults: [['events.yaml', 'meeting-announced.notes', 'names “whispered”, which notes.yaml']],
  },
  'a note names an unknown source': {
    edits: [changeEntry('notes.yaml', 'law-1957', '[S05]', '[S05, S03]')],
    faults: [['notes.yaml', 'law-1957.sources', 'names “S03”, which sources.yaml']],
  },
  'a note names an unknown person': {
    edits: [changeEntry('notes.yaml', 'law-1957', '[S05]', '[S05]\n  people: [king]')],
    faults: [['notes.yaml', 'law-1957.people', 'names “king”, which people.yaml']],
  },
  'a note names an unknown chapter': {
    edits: [changeEntry('notes.yaml', 'law-1957', 'chapter: obstacles', 'chapter: barriers')],
    faults: [['notes.yaml', 'law-1957.chapter', 'names “barriers”, which chapters.yaml']],
  },
  'a meeting is at an unknown place': {
    edits: [changeEntry('meetings.yaml', 'further-rome', 'place: rome', 'place: milan')],
    faults: [['meetings.yaml', 'further-rome.place', 'names “milan”, which places.yaml']],
  },
  'a thread ends at an unknown place': {
    edits: [changeEntry('meetings.yaml', 'rome-2023', '[libya,', '[egypt-and-libya,')],
    faults: [['meetings.yaml', 'rome-2023.ends', 'names “egypt-and-libya”, which places.yaml']],
  },
  'a meeting names an unknown person': {
    edits: [changeEntry('meetings.yaml', 'rhodes-2017', '[luzon, gamliel,', '[luzon, gamliel, kara,')],
    faults: [['meetings.yaml', 'rhodes-2017.people', 'names “kara”, which people.yaml']],
  },
  'a meeting rests on an unknown claim': {
    edits: [
      changeEntry('meetings.yaml', 'visit-2021', '[visit-2021, visit-purpose]', '[visit-2021, airport]'),
    ],
    faults: [['meetings.yaml', 'visit-2021.claims', 'names “airport”, which claims.yaml']],
  },
  'a chapter names an unknown claim': {
    edits: [
      changeEntry('chapters.yaml', 'go-between', 'claims: [go-between]', 'claims: [go-between, dinner]'),
      append('text/ar/go-between.md', '[جملة.](claim:dinner)'),
      append('text/en/go-between.md', '[A sentence.](claim:dinner)'),
    ],
    faults: [['chapters.yaml', 'go-between.claims', 'names “dinner”, which claims.yaml']],
  },
  'a chapter names an unknown note': {
    edits: [
      changeEntry('chapters.yaml', 'obstacles', '[law-1957]', '[law-1957, law-1962]'),
      append('text/ar/obstacles.md', '> [!note law-1962]\n> ملاحظة.'),
      append('text/en/obstacles.md', '> [!note law-1962]\n> A note.'),
    ],
    faults: [['chapters.yaml', 'obstacles.notes', 'names “law-1962”, which notes.yaml']],
  },
  'a chapter names an unknown place': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'places: [libya]', 'places: [libya, sirte]')],
    faults: [['chapters.yaml', 'obstacles.places', 'names “sirte”, which places.yaml']],
  },
  'a chapter shades an unknown place': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'regions: [libya]', 'regions: [libya, fezzan]')],
    faults: [['chapters.yaml', 'obstacles.regions', 'names “fezzan”, which places.yaml']],
  },
  'a chapter names an unknown country': {
    edits: [
      changeEntry('chapters.yaml', 'obstacles', 'regions: [libya]', 'regions: [libya]\n  countries: [chad]'),
    ],
    faults: [['chapters.yaml', 'obstacles.countries', 'names “chad”, which countries.yaml']],
  },
  'a chapter lights an unknown meeting': {
    edits: [changeEntry('chapters.yaml', 'go-between', 'further-tunis: lit', 'further-tripoli: lit')],
    faults: [['chapters.yaml', 'go-between.meetings', 'names “further-tripoli”, which meetings.yaml']],
  },
  'a chapter moves the name of an unknown place': {
    edits: [
      changeEntry(
        'chapters.yaml',
        'obstacles',
        'regions: [libya]',
        'regions: [libya]\n  sides: { sirte: west }',
      ),
    ],
    faults: [['chapters.yaml', 'obstacles.sides', 'names “sirte”, which places.yaml']],
  },
  'a correction is of an unknown chapter': {
    edits: [
      write(
        'corrections.yaml',
        "- { date: '2026-12-01', chapter: milan, text: { ar: تصويب, en: A correction } }\n",
      ),
    ],
    faults: [['corrections.yaml', '2026-12-01.chapter', 'names “milan”, which chapters.yaml']],
  },
};

const unused: Record<string, Broken> = {
  'a place of the article is used nowhere': {
    edits: [append('places.yaml', `${MALTA}  at: [35.9, 14.4]\n  side: south`)],
    faults: [['places.yaml', 'malta', 'is used nowhere']],
  },
  'a country is on no map': {
    edits: [append('countries.yaml', '- id: chad\n  name: { ar: تشاد, en: Chad }\n  at: [15, 19]')],
    faults: [['countries.yaml', 'chad', 'is used nowhere']],
  },
  'a person is used nowhere': {
    edits: [changeEntry('notes.yaml', 'haftar-citizenship', '\n  people: [khalifa-haftar]', '')],
    faults: [['people.yaml', 'khalifa-haftar', 'is used nowhere']],
  },
  'a source is used nowhere': {
    edits: [changeEntry('notes.yaml', 'haftar-citizenship', '[S19]', '[S10]')],
    faults: [['sources.yaml', 'S19', 'is used nowhere']],
  },
  'no claim has a voice of the manifest': {
    edits: [change('story.yaml', 'voices:\n', 'voices:\n  reuters: { ar: رويترز, en: Reuters }\n')],
    faults: [['story.yaml', 'voices.reuters', 'is used nowhere']],
  },
  'nobody is on a side of the manifest': {
    edits: [change('story.yaml', 'sides:\n', 'sides:\n  italy: { ar: إيطاليا, en: Italy }\n')],
    faults: [['story.yaml', 'sides.italy', 'is used nowhere']],
  },
  'a claim is named by a meeting alone': {
    edits: [
      append(
        'claims.yaml',
        '- id: dinner\n  voice: article\n  status: opinion\n  statement: { ar: قول, en: A claim }\n  reports: { ar: رأي, en: A view }\n  sources: []\n  people: []',
      ),
      changeEntry('meetings.yaml', 'further-rome', 'claims: [go-between]', 'claims: [go-between, dinner]'),
    ],
    faults: [['claims.yaml', 'dinner', 'is used nowhere']],
  },
  'a claim is in no chapter': {
    edits: [
      append(
        'claims.yaml',
        '- id: dinner\n  voice: article\n  status: opinion\n  statement: { ar: قول, en: A claim }\n  reports: { ar: رأي, en: A view }\n  sources: []\n  people: []',
      ),
    ],
    faults: [['claims.yaml', 'dinner', 'is used nowhere']],
  },
  'a note is in no chapter': {
    edits: [append('notes.yaml', '- id: law-1962\n  chapter: obstacles\n  sources: [S05]')],
    faults: [
      ['notes.yaml', 'law-1962', 'is used nowhere'],
      ['notes.yaml', 'law-1962.chapter', 'chapter obstacles does not list this note'],
    ],
  },
  'no chapter lights a meeting': {
    edits: [changeEntry('chapters.yaml', 'go-between', 'further-rome: lit, ', '')],
    faults: [['meetings.yaml', 'further-rome', 'is used nowhere']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries({ ...unknown, ...unused }))('%s', (_, broken) => expectFaults(broken));
});
