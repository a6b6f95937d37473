import { describe, it } from 'vitest';
import {
  append,
  change,
  changeEntry,
  edited,
  expectFaults,
  realFiles,
  write,
  type Broken,
} from './broken-story';

/** The field by which a passage of a text is named. */
const passage = (words: string) => `“${words.slice(0, 30).trim()}…”`;
/** So many words, none of them with a meaning. */
const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');

const MALTA = '- id: malta\n  name: { ar: مالطا, en: Malta }\n  precision: island\n  inArticle: true\n';

const ids: Record<string, Broken> = {
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
  'a claim names an unknown source': {
    edits: [changeEntry('claims.yaml', 'rome-place', '[S04, S05]', '[S04, S05, S99]')],
    faults: [['claims.yaml', 'rome-place.sources', 'names “S99”, which sources.yaml does not have']],
  },
  'a claim names an unknown person': {
    edits: [changeEntry('claims.yaml', 'rome-place', '[cohen, mangoush]', '[cohen, mangoush, nobody]')],
    faults: [['claims.yaml', 'rome-place.people', 'names “nobody”, which people.yaml']],
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
  'a thread takes its form from a claim of another meeting': {
    edits: [changeEntry('meetings.yaml', 'visit-2021', 'thread: visit-2021', 'thread: rome-place')],
    faults: [['meetings.yaml', 'visit-2021.thread', "“rome-place” is not one of the meeting's claims"]],
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

/** A chapter under another id, in every file that names it. */
const renamed =
  (from: string, to: string) =>
  (files: Map<string, string>): void => {
    for (const [name, text] of [...files]) {
      const renamedText = text
        .replaceAll(`- id: ${from}\n`, `- id: ${to}\n`)
        .replaceAll(`chapter: ${from}\n`, `chapter: ${to}\n`);
      files.delete(name);
      files.set(name.replace(`/${from}.md`, `/${to}.md`), renamedText);
    }
  };
const taken: Record<string, Broken> = Object.fromEntries(
  ['land', 'evidence', 'claim-1957', 'evidence-title'].map((id): [string, Broken] => [
    `a chapter’s id is ${id}, which another part of the page has`,
    {
      edits: [renamed('motives', id)],
      faults: [['chapters.yaml', id, 'is the id of another part of the page']],
    },
  ]),
);

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
  'a claim is in no chapter': {
    edits: [
      append(
        'claims.yaml',
        '- id: dinner\n  voice: article\n  status: opinion\n  statement: { ar: قول, en: A claim }\n  note: { ar: رأي, en: A view }\n  sources: []\n  people: []',
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

const claims: Record<string, Broken> = {
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
  'a claim is in two chapters': {
    edits: [
      changeEntry('chapters.yaml', 'motives', '[shared-aims,', '[rome-place, shared-aims,'),
      append('text/ar/motives.md', '[وكان ذلك في روما.](claim:rome-place)'),
      append('text/en/motives.md', '[It was in Rome.](claim:rome-place)'),
    ],
    faults: [['chapters.yaml', 'motives.claims', '“rome-place” is in chapter rome already']],
  },
  'a chapter lists a claim twice': {
    edits: [
      changeEntry('chapters.yaml', 'go-between', 'claims: [go-between]', 'claims: [go-between, go-between]'),
    ],
    faults: [['chapters.yaml', 'go-between.claims', 'names one of them twice']],
  },
  'a note is in two chapters': {
    edits: [
      changeEntry('chapters.yaml', 'obstacles', '[law-1957]', '[law-1957, protests]'),
      append('text/ar/obstacles.md', '> [!note protests]\n> خرجت احتجاجات.'),
      append('text/en/obstacles.md', '> [!note protests]\n> There were protests.'),
    ],
    faults: [['chapters.yaml', 'obstacles.notes', '“protests” is in chapter rome already']],
  },
  'a note is of another chapter than the one that lists it': {
    edits: [changeEntry('notes.yaml', 'law-1957', 'chapter: obstacles', 'chapter: motives')],
    faults: [['notes.yaml', 'law-1957.chapter', 'chapter motives does not list this note']],
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

/** A correction of the chapter on Rome. */
const correction = (date: string) =>
  `- { date: '${date}', chapter: rome, text: { ar: تصويب, en: A correction } }\n`;
const corrections: Record<string, Broken> = {
  'a correction stands below an older one': {
    edits: [write('corrections.yaml', ['2026-12-03', '2026-12-01', '2026-12-02'].map(correction).join(''))],
    faults: [['corrections.yaml', '2026-12-02', 'stands below 2026-12-01, though it is newer']],
  },
};

const map: Record<string, Broken> = {
  'a place lies outside the map': {
    edits: [changeEntry('places.yaml', 'tripoli', '[32.887, 13.191]', '[-32.887, 13.191]')],
    faults: [['places.yaml', 'tripoli.at', 'lies outside the map']],
  },
  'a thread is tied outside the map': {
    edits: [changeEntry('places.yaml', 'libya', 'thread: [29.2, 17.6]', 'thread: [29.2, 117.6]')],
    faults: [['places.yaml', 'libya.thread', 'lies outside the map']],
  },
  'latitude and longitude are swapped': {
    edits: [changeEntry('places.yaml', 'rhodes', '[36.167, 27.933]', '[27.933, 36.167]')],
    faults: [
      ['chapters.yaml', 'rhodes-2017.places', '“rhodes” lies outside'],
      ['chapters.yaml', 'return-and-compensation.places', '“rhodes” lies outside'],
    ],
  },
  'bounds reach beyond the map': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'north: 34 }', 'north: 64 }')],
    faults: [['chapters.yaml', 'obstacles.bounds', 'reach beyond the map']],
  },
  "a place lies outside its chapter's bounds": {
    edits: [changeEntry('chapters.yaml', 'go-between', 'west: 8,', 'west: 11,')],
    faults: [['chapters.yaml', 'go-between.places', '“tunis” lies outside']],
  },
  "a country's name lies outside its chapter's bounds": {
    edits: [
      changeEntry('chapters.yaml', 'obstacles', 'regions: [libya]', 'regions: [libya]\n  countries: [italy]'),
    ],
    faults: [['chapters.yaml', 'obstacles.countries', '“italy” lies outside']],
  },
  'a country without an outline is shaded': {
    edits: [
      append('places.yaml', `${MALTA.replace('island', 'country')}  at: [35.9, 14.4]\n  side: south`),
      changeEntry('chapters.yaml', 'go-between', 'regions: [greece]', 'regions: [greece, malta]'),
    ],
    faults: [['chapters.yaml', 'go-between.regions', '“malta” has no outline']],
  },
  'a place of context is on a map': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'places: [libya]', 'places: [libya, tripoli]')],
    faults: [['chapters.yaml', 'obstacles.places', '“tripoli” is a place of context']],
  },
  'a chapter moves the name of a place that it does not show': {
    edits: [
      changeEntry(
        'chapters.yaml',
        'obstacles',
        'regions: [libya]',
        'regions: [libya]\n  sides: { rome: west }',
      ),
    ],
    faults: [['chapters.yaml', 'obstacles.sides', 'moves the name of “rome”']],
  },
  'a city is shaded': {
    edits: [changeEntry('chapters.yaml', 'go-between', 'regions: [greece]', 'regions: [greece, rome]')],
    faults: [['chapters.yaml', 'go-between.regions', '“rome” is a point, not an area']],
  },
  'an island is shaded': {
    edits: [changeEntry('chapters.yaml', 'rhodes-2017', 'regions: [greece]', 'regions: [greece, rhodes]')],
    faults: [['chapters.yaml', 'rhodes-2017.regions', '“rhodes” is a point, not an area']],
  },
};

const AR_MARK = '[يحدّد المقال المكان.](claim:rome-place)';
const EN_NOTE = '> [!note announced]\n> It was announced.';

const marks: Record<string, Broken> = {
  'a claim has no place in the Arabic text': {
    edits: [
      change(
        'text/ar/rome.md',
        '[أما المكان، في رواية المقال، فمدينة روما.](claim:rome-place)',
        'أما المكان فمدينة روما.',
      ),
    ],
    faults: [['text/ar/rome.md', 'rome-place', 'the claim has no place in the text']],
  },
  'a note has no place in the English text': {
    edits: [
      change(
        'text/en/obstacles.md',
        '> [!note law-1957]\n> A Libyan law dating from 1957 bans dealings with Israel, according to the Associated Press.\n',
        '',
      ),
    ],
    faults: [['text/en/obstacles.md', 'law-1957', 'the note has no place in the text']],
  },
  'a claim is marked twice': {
    edits: [append('text/ar/rome.md', AR_MARK)],
    faults: [['text/ar/rome.md', 'rome-place', 'the claim is marked 2 times']],
  },
  'a note is there twice': {
    edits: [append('text/en/rome.md', EN_NOTE)],
    faults: [['text/en/rome.md', 'announced', 'the note is marked 2 times']],
  },
  'a claim of another chapter is marked': {
    edits: [append('text/ar/motives.md', AR_MARK)],
    faults: [['text/ar/motives.md', 'rome-place', 'the claim belongs to another chapter']],
  },
  'a note of another chapter is there': {
    edits: [append('text/en/motives.md', EN_NOTE)],
    faults: [['text/en/motives.md', 'announced', 'the note belongs to another chapter']],
  },
  'a mark names an unknown claim': {
    edits: [append('text/en/motives.md', '[They met for dinner.](claim:dinner)')],
    faults: [['text/en/motives.md', 'dinner', 'claims.yaml does not have this claim']],
  },
  'a mark names an unknown note': {
    edits: [append('text/en/motives.md', '> [!note dinner]\n> They met for dinner.')],
    faults: [['text/en/motives.md', 'dinner', 'notes.yaml does not have this note']],
  },
  'the cover carries a claim': {
    edits: [append('text/ar/cover.md', AR_MARK)],
    faults: [['text/ar/cover.md', 'rome-place', 'the claim belongs to another chapter']],
  },
  'a page carries a context note': {
    edits: [append('text/en/method.md', EN_NOTE)],
    faults: [['text/en/method.md', 'announced', 'the note belongs to another chapter']],
  },
};

const LONG = `They met. ${words(59, 'word')}`;
const lengths: Record<string, Broken> = {
  'a paragraph is longer than a card holds': {
    edits: [append('text/en/go-between.md', LONG)],
    faults: [['text/en/go-between.md', passage(LONG), 'the paragraph has 61 words, more than 60']],
  },
  'a paragraph of the cover is too long': {
    edits: [append('text/en/cover.md', LONG)],
    faults: [['text/en/cover.md', passage(LONG), 'the paragraph has 61 words, more than 60']],
  },
  'a note is longer than a card holds': {
    edits: [
      change('text/en/obstacles.md', '> A Libyan law dating', `> ${words(50, 'word')} A Libyan law dating`),
    ],
    faults: [['text/en/obstacles.md', passage(words(50, 'word')), 'the note has 65 words, more than 60']],
  },
  'a chapter is longer than a card holds': {
    edits: [append('text/en/go-between.md', `${words(60, 'word')}\n\n${words(60, 'word')}`)],
    faults: [['text/en/go-between.md', 'the text', 'more than the 150 that a card holds']],
  },
  'a title is longer than a heading holds': {
    edits: [change('text/en/rome.md', 'title: Two ministers', `title: ${words(10, 'word')} Two ministers`)],
    faults: [['text/en/rome.md', 'front matter.title', 'the title has 15 words, more than 12']],
  },
  'a map is told at length': {
    edits: [change('text/en/rome.md', 'map: A solid', `map: ${words(60, 'word')} A solid`)],
    faults: [['text/en/rome.md', 'front matter.map', 'more than 60']],
  },
  'a note on a claim is longer than a sheet holds': {
    edits: [
      changeEntry(
        'claims.yaml',
        'undisclosed-contacts',
        "en: 'Such contacts",
        `en: '${words(60, 'word')} such contacts`,
      ),
    ],
    faults: [['claims.yaml', 'undisclosed-contacts.note.en', 'more than 60']],
  },
  'a note has no words': {
    edits: [
      change(
        'text/en/obstacles.md',
        '> A Libyan law dating from 1957 bans dealings with Israel, according to the Associated Press.\n',
        '',
      ),
    ],
    faults: [['text/en/obstacles.md', passage(''), 'the note is empty']],
  },
};

/** A paragraph added to a chapter, and what is wrong with it. */
const saying = (file: string, text: string, problem: string): Broken => ({
  edits: [append(file, text)],
  faults: [[file, passage(text), problem]],
});
const AR = 'text/ar/go-between.md';
const EN = 'text/en/go-between.md';
const language: Record<string, Broken> = {
  'Arabic words say that a report is proven': saying(
    AR,
    'وكشفت الصحيفة لقاءً آخر.',
    '“وكشفت” presents a report',
  ),
  'Arabic words say that something was established': saying(
    AR,
    'ثبت أنّ اللقاء عُقد.',
    '“ثبت” presents a report',
  ),
  'English words say that a report is proven': saying(
    EN,
    'Haaretz Revealed another meeting.',
    '“Revealed” presents a report',
  ),
  'English words speak of a scandal': saying(EN, 'It was a scandal.', '“scandal” presents a report'),
  'a page says that a report is proven': saying(
    'text/en/method.md',
    'This was proven.',
    '“proven” presents a report',
  ),
  'Arabic words with vowels say so': saying(AR, 'كَشَفَت الصحيفة لقاءً آخر.', '“كشفت” presents a report'),
  'Arabic words say that it is being proven': saying(AR, 'تكشف الصحيفة لقاءً آخر.', '“تكشف” presents'),
  'English words expose': saying(EN, 'By exposing another meeting it went on.', '“exposing” presents'),
  'an English text is in Arabic': saying(EN, 'التقيا في روما.', 'is in Arabic'),
  'a text has Persian digits': saying(EN, 'They met in ۲۰۲۳.', 'has Arabic-Indic digits'),
  'a text was saved in another encoding': saying(
    EN,
    'They met in Fran\ufffda.',
    'has letters that were lost',
  ),
  'a text turns its direction unseen': saying(EN, 'They \u202emet.', 'has an invisible mark'),
  'a mark is not closed up': saying(EN, '[They met.] (claim:go-between)', 'would be shown as it is written'),
  'a letter is written in the way of HTML': saying(EN, 'They&nbsp;met.', 'in the way of HTML'),
  'an Arabic text has a Latin comma': saying(AR, 'التقيا في روما, ثم في تونس.', 'has a Latin comma'),
  'an Arabic text has a Latin semicolon': saying(AR, 'التقيا في روما; ثم في تونس.', 'has a Latin comma'),
  'an Arabic text has a Latin question mark': saying(AR, 'هل التقيا في روما?', 'has a Latin comma'),
  'an Arabic text has Latin letters': saying(AR, 'نشرت Haaretz الخبر.', 'has Latin letters'),
  'an Arabic text has Arabic-Indic digits': saying(AR, 'التقيا عام ٢٠٢٣.', 'has Arabic-Indic digits'),
  'an English text has Arabic-Indic digits': saying(EN, 'They met in ٢٠٢٣.', 'has Arabic-Indic digits'),
};

/** A wrong word where no prose is: in the front matter of a text, or in a name of a table. */
const elsewhere: Record<string, Broken> = {
  'the title of an Arabic chapter has Latin letters': {
    edits: [change('text/ar/rome.md', 'title: لقاء وزيرين في روما', 'title: لقاء Cohen في روما')],
    faults: [['text/ar/rome.md', 'front matter.title', 'has Latin letters']],
  },
  'the time of an Arabic chapter has Arabic-Indic digits': {
    edits: [change('text/ar/rome.md', 'when: أغسطس/آب 2023', 'when: أغسطس/آب ٢٠٢٣')],
    faults: [['text/ar/rome.md', 'front matter.when', 'has Arabic-Indic digits']],
  },
  'the words of an English map say that a report is proven': {
    edits: [change('text/en/rome.md', 'map: A solid thread', 'map: A thread of proven contacts, solid,')],
    faults: [['text/en/rome.md', 'front matter.map', '“proven” presents a report']],
  },
  'the subtitle of the cover says that a report is proven': {
    edits: [change('text/ar/cover.md', 'اتصالات غير معلنة، وما', 'فضيحة، وما')],
    faults: [['text/ar/cover.md', 'front matter.subtitle', '“فضيحة” presents a report']],
  },
  'the description of the cover has a Latin comma': {
    edits: [change('text/ar/cover.md', 'مسندة إلى مصادرها،', 'مسندة إلى مصادرها,')],
    faults: [['text/ar/cover.md', 'front matter.description', 'has a Latin comma']],
  },
  'the way into the story is in Latin letters': {
    edits: [change('text/ar/cover.md', 'start: ابدأ القراءة', 'start: Start')],
    faults: [['text/ar/cover.md', 'front matter.start', 'has Latin letters']],
  },
  'the title of a page speaks of a scandal': {
    edits: [change('text/en/method.md', 'title: Sources and method', 'title: Sources of the scandal')],
    faults: [['text/en/method.md', 'front matter.title', '“scandal” presents a report']],
  },
  "a place's Arabic name has Latin letters": {
    edits: [changeEntry('places.yaml', 'rhodes', 'ar: رودس', 'ar: رودس Rhodes')],
    faults: [['places.yaml', 'rhodes.name.ar', 'has Latin letters']],
  },
  "a country's Arabic name has Latin letters": {
    edits: [changeEntry('countries.yaml', 'italy', 'ar: إيطاليا', 'ar: Italia')],
    faults: [['countries.yaml', 'italy.name.ar', 'has Latin letters']],
  },
};

/** What the story's Markdown does not have, and the words by which the editor finds it. */
const markdown: Record<string, readonly [text: string, excerpt: string, problem: string]> = {
  'a heading': ['## Later\n', '“## Later”', 'of the kind “heading”'],
  'a list': ['- one\n- two\n', '“- one - two”', 'of the kind “list”'],
  'a rule': ['***\n', '“***”', 'of the kind “hr”'],
  'a table': ['| a |\n| - |\n| b |\n', '“| a | | - | | b |”', 'of the kind “table”'],
  HTML: ['<div>Text.</div>\n', '“<div>Text.</div>”', 'of the kind “html”'],
  'a link to elsewhere': [
    'See [this](https://example.org/).',
    '“[this](https://example.org/)”',
    'is not a claim mark',
  ],
  'a bare address': ['See https://example.org/.', '“https://example.org/”', 'is not a claim mark'],
  'an image': ['![A map](map.png)', '“![A map](map.png)”', 'of the kind “image”'],
  emphasis: ['It was *secret*.', '“*secret*”', 'of the kind “em”'],
  'strong emphasis': ['It was **secret**.', '“**secret**”', 'of the kind “strong”'],
  'emphasis in a claim': ['[It was *secret*.](claim:go-between)', '“*secret*”', 'of the kind “em”'],
  'emphasis in a note': ['> [!note luzon-denial]\n> It was *secret*.', '“*secret*”', 'of the kind “em”'],
  'a claim in a note': [
    '> [!note luzon-denial]\n> [They met.](claim:go-between)',
    '“[They met.](claim:go-between)”',
    'of the kind “link”',
  ],
  'a note of two paragraphs': [
    '> [!note luzon-denial]\n> He denied it.\n>\n> Twice.',
    '“Twice.”',
    'is more than one paragraph',
  ],
  'a list in a note': [
    '> [!note luzon-denial]\n> He denied:\n> - it',
    '“- it”',
    'is more than one paragraph',
  ],
  'a quotation that is no note': ['> He denied it.', '“He denied it.”', 'does not begin with [!note id]'],
  'a claim without a sentence': ['[](claim:go-between)', '“[](claim:go-between)”', 'has no sentence'],
};

describe('An editor is told where and how to mend it when', () => {
  const groups = { ids, taken, unused, claims, corrections, map, marks, lengths, language, elsewhere };
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      it.each(Object.entries(cases))('%s', (_, broken) => expectFaults(broken));
    });
  }
});

describe('Markdown that the story does not use is refused:', () => {
  it.each(Object.entries(markdown))('%s', (_, [text, excerpt, problem]) => {
    expectFaults({ edits: [append(EN, text)], faults: [[EN, excerpt, problem]] });
  });
});

describe('A story is published as it is when', () => {
  const fine: Record<string, Broken['edits']> = {
    'nothing is changed': [],
    'a paragraph is as long as a card holds': [append(EN, words(60, 'word'))],
    'a place of context is on no map': [
      append('places.yaml', `${MALTA.replace('true', 'false')}  at: [35.9, 14.4]\n  side: south`),
    ],
    'an opinion names a report': [changeEntry('claims.yaml', 'shared-aims', 'sources: []', 'sources: [S05]')],
    'a number has a Latin comma': [append(AR, 'حضر 1,000 شخص.')],
    'a word only looks like a forbidden one': [
      append(AR, 'واستكشفت الثوابت.'),
      append(EN, 'It was not improvised or approved.'),
    ],
    'something is said not to be proven': [
      append(AR, 'ولم يثبت ذلك، وما كشفت عنه أيّ جهة.'),
      append(EN, 'It is not proven, and may prove difficult.'),
    ],
    'a quotation has brackets, an ampersand and a term in Arabic': [
      append(EN, 'He called the [Libyan] minister’s Q&A; (تطبيع) “normalisation”.'),
    ],
    'there are no notes and no names of countries': [
      write('countries.yaml', '[]'),
      (files) => {
        const chapters = files.get('chapters.yaml') ?? '';
        files.set('chapters.yaml', chapters.replace(/^ {2}countries: .*\n/gm, ''));
      },
    ],
    'a link leads to an address in Arabic': [
      changeEntry('sources.yaml', 'S17', 'https://al-jareeda.com/?p=264532', 'https://موقع.مصر/x'),
    ],
    'a correction is made': [write('corrections.yaml', correction('2026-12-01'))],
    'corrections are made, two of them on one day': [
      write('corrections.yaml', ['2027-01-01', '2026-12-01', '2026-12-01'].map(correction).join('')),
    ],
    'a chapter has an id of its own': [renamed('motives', 'reasons')],
    'it was written on Windows': [
      (files) => {
        for (const [name, text] of files) files.set(name, text.replaceAll('\n', '\r\n'));
      },
    ],
  };
  it.each(Object.entries(fine))('%s', (_, edits) => expectFaults({ edits, faults: [] }));
});

describe('Breaking a story for a test', () => {
  it('leaves the real one whole', ({ expect }) => {
    const before = realFiles.get('corrections.yaml');
    edited([write('corrections.yaml', 'x')]);
    expect(realFiles.get('corrections.yaml')).toBe(before);
  });
});
