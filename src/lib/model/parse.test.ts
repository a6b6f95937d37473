import { describe, expect, it } from 'vitest';
import { append, change, changeEntry, expectFaults, remove, write, type Broken } from './broken-story';
import { splitDocument } from './prose';

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
  'a file is no part of the story': {
    edits: [write('notes.txt', 'to do')],
    faults: [['notes.txt', 'the file', 'belongs to no chapter']],
  },
  'a data file is not YAML': {
    edits: [change('places.yaml', 'name: { ar: روما, en: Rome }', 'name: { ar: روما, en: Rome')],
    faults: [['places.yaml', 'line 6', 'is not YAML']],
  },
  'the front matter is not YAML': {
    edits: [change('text/en/rome.md', 'title: Two ministers', 'title: Rome: two')],
    faults: [['text/en/rome.md', 'line 2', 'is not YAML']],
  },
  'a text in a data file begins with an asterisk': {
    edits: [changeEntry('places.yaml', 'tunis', 'en: Tunis', 'en: *Tunis')],
    faults: [['places.yaml', 'the file', 'is not YAML']],
  },
  'a data file is not a list': {
    edits: [write('corrections.yaml', 'date: "2023-01-31"\n')],
    faults: [['corrections.yaml', 'the file', 'is not a list']],
  },
  'a text has no front matter': {
    edits: [write('text/en/method.md', 'We retold an Arabic article.\n')],
    faults: [['text/en/method.md', 'front matter', 'is missing']],
  },
  'a text has no title': {
    edits: [change('text/ar/motives.md', 'title: ما يحرّك الاتصالات\n', '')],
    faults: [['text/ar/motives.md', 'front matter.title', 'is missing']],
  },
  'a chapter does not say when it takes place': {
    edits: [change('text/en/rome.md', 'when: August 2023\n', '')],
    faults: [['text/en/rome.md', 'front matter.when', 'is missing']],
  },
  'a chapter does not say what its map shows': {
    edits: [change('text/en/obstacles.md', 'map: Libya, with the threads that run from it frayed.\n', '')],
    faults: [['text/en/obstacles.md', 'front matter.map', 'is missing']],
  },
  'the front matter has an unknown field': {
    edits: [change('text/en/method.md', 'title:', 'author: nobody\ntitle:')],
    faults: [['text/en/method.md', 'front matter', 'does not know: author']],
  },
  'the description is longer than search pages show': {
    edits: [change('text/en/cover.md', 'description: ', `description: ${'A sourced story. '.repeat(9)}`)],
    faults: [['text/en/cover.md', 'front matter.description', 'longer than 155 characters']],
  },
  'a text is empty': {
    edits: [write('text/en/method.md', '---\ntitle: Sources and method\n---\n')],
    faults: [['text/en/method.md', 'the text', 'is empty']],
  },
};

const entries: Record<string, Broken> = {
  'an entry has an unknown field': {
    edits: [changeEntry('people.yaml', 'levi', 'side: israel', 'side: israel\n  born: 1960')],
    faults: [['people.yaml', 'levi', 'does not know: born']],
  },
  'an entry has no id': {
    edits: [append('notes.yaml', '- chapter: rome\n  sources: [S04]')],
    faults: [['notes.yaml', 'entry 13.id', 'is missing']],
  },
  'an id has capital letters': {
    edits: [append('places.yaml', placeEntry('Malta'))],
    faults: [['places.yaml', 'Malta.id', 'is not an id']],
  },
  'a source id is not S and two digits': {
    edits: [append('sources.yaml', sourceEntry('S5'))],
    faults: [['sources.yaml', 'S5.id', 'is not a source id']],
  },
  'a name is not translated into English': {
    edits: [changeEntry('places.yaml', 'rome', ', en: Rome', '')],
    faults: [['places.yaml', 'rome.name.en', 'the translation is missing']],
  },
  'a statement is not translated into Arabic': {
    edits: [
      changeEntry('claims.yaml', 'rome-place', "    ar: 'يحدّد المقال روما مكانًا للقاء الوزيرين.'\n", ''),
    ],
    faults: [['claims.yaml', 'rome-place.statement.ar', 'the translation is missing']],
  },
  'a translation is empty': {
    edits: [changeEntry('places.yaml', 'rome', 'en: Rome', "en: ' '")],
    faults: [['places.yaml', 'rome.name.en', 'too small']],
  },
  'a place has no name at all': {
    edits: [changeEntry('places.yaml', 'rome', '  name: { ar: روما, en: Rome }\n', '')],
    faults: [['places.yaml', 'rome.name', 'is missing']],
  },
  'a person has no role': {
    edits: [
      changeEntry(
        'people.yaml',
        'luzon',
        "  role:\n    ar: 'رئيس اتحاد يهود ليبيا'\n    en: 'Leads the Union of Libyan Jews'\n",
        '',
      ),
    ],
    faults: [['people.yaml', 'luzon.role', 'is missing']],
  },
  'a person is on no known side': {
    edits: [changeEntry('people.yaml', 'luzon', 'side: diaspora', 'side: italy')],
    faults: [['people.yaml', 'luzon.side', 'invalid option']],
  },
  'a latitude is out of bounds': {
    edits: [changeEntry('places.yaml', 'rome', '[41.9, 12.483]', '[419, 12.483]')],
    faults: [['places.yaml', 'rome.at.0', 'too big']],
  },
  'a longitude is out of bounds': {
    edits: [changeEntry('places.yaml', 'tunis', '[36.806, 10.182]', '[36.806, -190.182]')],
    faults: [['places.yaml', 'tunis.at.1', 'too small']],
  },
  'a name is a number': {
    edits: [changeEntry('places.yaml', 'rome', 'en: Rome', 'en: 12')],
    faults: [['places.yaml', 'rome.name.en', 'is not a text']],
  },
  'a place has an id that every object of JavaScript has': {
    edits: [changeEntry('places.yaml', 'tripoli', '- id: tripoli', '- id: constructor')],
    faults: [['places.yaml', 'constructor.id', 'is a word that every object']],
  },
  'a place has only one coordinate': {
    edits: [changeEntry('places.yaml', 'tunis', '[36.806, 10.182]', '[36.806]')],
    faults: [['places.yaml', 'tunis.at', 'is not [latitude, longitude]']],
  },
  'a coordinate is a word': {
    edits: [changeEntry('places.yaml', 'tunis', '[36.806, 10.182]', '[36.806, east]')],
    faults: [['places.yaml', 'tunis.at.1', 'expected number']],
  },
  'a precision is unknown': {
    edits: [changeEntry('places.yaml', 'rome', 'precision: city', 'precision: street')],
    faults: [['places.yaml', 'rome.precision', 'invalid option']],
  },
  'a claim has no voice': {
    edits: [changeEntry('claims.yaml', 'rome-place', '  voice: article\n', '')],
    faults: [['claims.yaml', 'rome-place.voice', 'invalid option']],
  },
  'a claim has a voice of its own': {
    edits: [changeEntry('claims.yaml', 'rome-place', 'voice: article', 'voice: context')],
    faults: [['claims.yaml', 'rome-place.voice', 'invalid option']],
  },
  'a claim has no status': {
    edits: [changeEntry('claims.yaml', 'go-between', '  status: nuanced\n', '')],
    faults: [['claims.yaml', 'go-between.status', 'invalid option']],
  },
  'a status is unknown': {
    edits: [changeEntry('claims.yaml', 'go-between', 'status: nuanced', 'status: proven')],
    faults: [['claims.yaml', 'go-between.status', 'invalid option']],
  },
  'a claim does not say what other reports say': {
    edits: [
      changeEntry('claims.yaml', 'outside-interference', "    en: 'We found no other report of this.'\n", ''),
    ],
    faults: [['claims.yaml', 'outside-interference.note.en', 'the translation is missing']],
  },
  'a source has no date': {
    edits: [changeEntry('sources.yaml', 'S13', "  date: '2017-07-01'\n", '')],
    faults: [['sources.yaml', 'S13.date', 'is not a date']],
  },
  'a date is not written year first': {
    edits: [changeEntry('sources.yaml', 'S13', "'2017-07-01'", "'1 July 2017'")],
    faults: [['sources.yaml', 'S13.date', 'is not a date']],
  },
  'a date has a thirteenth month': {
    edits: [changeEntry('sources.yaml', 'S13', "'2017-07-01'", "'2017-13'")],
    faults: [['sources.yaml', 'S13.date', 'is not a date']],
  },
  'a date is not in the calendar': {
    edits: [changeEntry('sources.yaml', 'S13', "'2017-07-01'", "'2017-06-31'")],
    faults: [['sources.yaml', 'S13.date', 'is not a date']],
  },
  'a year is a number without quotes': {
    edits: [changeEntry('meetings.yaml', 'rhodes-2017', "'2017'", '2017')],
    faults: [['meetings.yaml', 'rhodes-2017.date', 'in quotes']],
  },
  'a source has no link': {
    edits: [changeEntry('sources.yaml', 'S17', "  link: 'https://al-jareeda.com/?p=264532'\n", '')],
    faults: [['sources.yaml', 'S17.link', 'is not a link']],
  },
  'a link would lead to our own site': {
    edits: [changeEntry('sources.yaml', 'S17', 'https://al-jareeda.com/?p=264532', 'https:al-jareeda.com/x')],
    faults: [['sources.yaml', 'S17.link', 'is not a link']],
  },
  'a link has a space in it': {
    edits: [
      changeEntry(
        'sources.yaml',
        'S17',
        'https://al-jareeda.com/?p=264532',
        'https://al-jareeda.com/a story',
      ),
    ],
    faults: [['sources.yaml', 'S17.link', 'is not a link']],
  },
  'a link leads to the editor’s own machine': {
    edits: [changeEntry('sources.yaml', 'S17', 'https://al-jareeda.com/?p=264532', 'https://localhost/x')],
    faults: [['sources.yaml', 'S17.link', 'is not a link']],
  },
  'a link is not secure': {
    edits: [changeEntry('sources.yaml', 'S17', 'https://', 'http://')],
    faults: [['sources.yaml', 'S17.link', 'is not a link']],
  },
  'a link is no address': {
    edits: [changeEntry('sources.yaml', 'S17', 'https://al-jareeda.com/?p=264532', 'al-jareeda')],
    faults: [['sources.yaml', 'S17.link', 'is not a link']],
  },
  'a context note has no source': {
    edits: [changeEntry('notes.yaml', 'law-1957', 'sources: [S05]', 'sources: []')],
    faults: [['notes.yaml', 'law-1957.sources', 'a context note names its source']],
  },
  'a thread leads back to where it begins': {
    edits: [changeEntry('meetings.yaml', 'rome-2023', '[libya, occupied-territories]', '[libya, libya]')],
    faults: [['meetings.yaml', 'rome-2023.ends', 'are one place']],
  },
  'a meeting has only one end': {
    edits: [changeEntry('meetings.yaml', 'rome-2023', '[libya, occupied-territories]', '[libya]')],
    faults: [['meetings.yaml', 'rome-2023.ends', 'expected array to have >=2 items']],
  },
  'a meeting rests on no claim': {
    edits: [changeEntry('meetings.yaml', 'rome-2023', '[rome-meeting, rome-place]', '[]')],
    faults: [['meetings.yaml', 'rome-2023.claims', 'a meeting rests on claims']],
  },
  'a chapter carries no claim': {
    edits: [changeEntry('chapters.yaml', 'go-between', 'claims: [go-between]', 'claims: []')],
    faults: [['chapters.yaml', 'go-between.claims', 'a chapter carries claims']],
  },
  "a chapter's map shows no place": {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'places: [libya]', 'places: []')],
    faults: [['chapters.yaml', 'obstacles.places', 'the map has to show a place']],
  },
  'bounds are turned round from west to east': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'west: 9,', 'west: 29,')],
    faults: [['chapters.yaml', 'obstacles.bounds', 'is turned round']],
  },
  'bounds are turned round from south to north': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'south: 19.5', 'south: 39.5')],
    faults: [['chapters.yaml', 'obstacles.bounds', 'is turned round']],
  },
  'a chapter names a place twice': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'places: [libya]', 'places: [libya, libya]')],
    faults: [['chapters.yaml', 'obstacles.places', 'names one of them twice']],
  },
  'a file of data has no entries any more': {
    edits: [write('chapters.yaml', '')],
    faults: [['chapters.yaml', 'the file', 'is empty']],
  },
  'a field is there twice': {
    edits: [changeEntry('places.yaml', 'tripoli', '  side: west', '  side: west\n  side: east')],
    faults: [['places.yaml', 'line 55', 'is not YAML']],
  },
  'a bound is missing': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'west: 9, ', '')],
    faults: [['chapters.yaml', 'obstacles.bounds.west', 'is missing']],
  },
  'a thread is in an unknown state': {
    edits: [changeEntry('chapters.yaml', 'go-between', 'further-tunis: lit', 'further-tunis: glowing')],
    faults: [['chapters.yaml', 'go-between.meetings.further-tunis', 'invalid option']],
  },
  'a correction has only a month': {
    edits: [write('corrections.yaml', correctionEntry('2023-08', 'rome'))],
    faults: [['corrections.yaml', 'entry 1.date', 'is not a day']],
  },
  'a correction is of a day that the calendar does not have': {
    edits: [write('corrections.yaml', correctionEntry('2023-02-30', 'rome'))],
    faults: [['corrections.yaml', 'entry 1.date', 'is not a day of the calendar']],
  },
};

function placeEntry(id: string): string {
  return `- id: ${id}\n  name: { ar: مالطا, en: Malta }\n  precision: island\n  inArticle: false\n  at: [35.9, 14.4]\n  side: south`;
}

function sourceEntry(id: string): string {
  return `- id: ${id}\n  publisher: { ar: جريدة, en: A paper }\n  date: '2023'\n  language: en\n  link: https://example.org/`;
}

function correctionEntry(date: string, chapter: string): string {
  return `- { date: '${date}', chapter: ${chapter}, text: { ar: تصويب, en: A correction } }\n`;
}

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(files))('%s', (_, broken) => expectFaults(broken));
  it.each(Object.entries(entries))('%s', (_, broken) => expectFaults(broken));
});

describe('One slip', () => {
  it('is told once, and not again by all that points to its entry', () => {
    expectFaults({
      edits: [changeEntry('chapters.yaml', 'rome', 'regions: []', 'regions: none')],
      faults: [['chapters.yaml', 'rome.regions', 'expected array']],
    });
  });

  it('does not hide a slip in another file', () => {
    expectFaults({
      edits: [
        changeEntry('sources.yaml', 'S13', "  date: '2017-07-01'\n", ''),
        changeEntry('people.yaml', 'luzon', 'side: diaspora', 'side: italy'),
        remove('text/ar/rome.md'),
      ],
      faults: [
        ['sources.yaml', 'S13.date', 'is not a date'],
        ['people.yaml', 'luzon.side', 'invalid option'],
        ['text/ar/rome.md', 'the file', 'is missing'],
      ],
    });
  });
});

describe('Front matter', () => {
  it('is split from the text, with either kind of line end', () => {
    expect(splitDocument('---\ntitle: A\n---\n\nText.\n')).toEqual({ head: 'title: A', body: '\nText.\n' });
    expect(splitDocument('---\r\ntitle: A\r\n---\r\nText.')).toEqual({ head: 'title: A', body: 'Text.' });
  });

  it('may be all there is', () => {
    expect(splitDocument('---\ntitle: A\n---')).toEqual({ head: 'title: A', body: '' });
  });

  it('begins on the first line', () => {
    expect(splitDocument('\n---\ntitle: A\n---\n')).toBeNull();
    expect(splitDocument('---\ntitle: A\n')).toBeNull();
  });
});
