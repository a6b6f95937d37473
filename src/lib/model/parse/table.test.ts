import { describe, it } from 'vitest';
import { append, changeEntry, expectFaults, write, type Broken } from '../broken-story.ts';

const tables: Record<string, Broken> = {
  'a data file is not a list': {
    edits: [write('corrections.yaml', 'date: "2023-01-31"\n')],
    faults: [['corrections.yaml', 'the file', 'is not a list']],
  },
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
    faults: [['places.yaml', 'rome.name.en', 'is empty']],
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
  'a latitude is out of bounds': {
    edits: [changeEntry('places.yaml', 'rome', '[41.9, 12.483]', '[419, 12.483]')],
    faults: [['places.yaml', 'rome.at.0', 'is more than 85']],
  },
  'a longitude is out of bounds': {
    edits: [changeEntry('places.yaml', 'tunis', '[36.806, 10.182]', '[36.806, -190.182]')],
    faults: [['places.yaml', 'tunis.at.1', 'is less than -180']],
  },
  'a name is a number': {
    edits: [changeEntry('places.yaml', 'rome', 'en: Rome', 'en: 12')],
    faults: [['places.yaml', 'rome.name.en', 'is not a text']],
  },
  'a place has only one coordinate': {
    edits: [changeEntry('places.yaml', 'tunis', '[36.806, 10.182]', '[36.806]')],
    faults: [['places.yaml', 'tunis.at', 'is not [latitude, longitude]']],
  },
  'a coordinate is a word': {
    edits: [changeEntry('places.yaml', 'tunis', '[36.806, 10.182]', '[36.806, east]')],
    faults: [['places.yaml', 'tunis.at.1', 'is not a number']],
  },
  'a precision is unknown': {
    edits: [changeEntry('places.yaml', 'rome', 'precision: city', 'precision: street')],
    faults: [['places.yaml', 'rome.precision', 'is none of city, island, country, region']],
  },
  'a claim has no voice': {
    edits: [changeEntry('claims.yaml', 'rome-place', '  voice: article\n', '')],
    faults: [['claims.yaml', 'rome-place.voice', 'is missing']],
  },
  'a claim has no status': {
    edits: [changeEntry('claims.yaml', 'go-between', '  status: nuanced\n', '')],
    faults: [['claims.yaml', 'go-between.status', 'is missing']],
  },
  'a status is unknown': {
    edits: [changeEntry('claims.yaml', 'go-between', 'status: nuanced', 'status: proven')],
    faults: [['claims.yaml', 'go-between.status', 'is none of corroborated']],
  },
  'a claim does not say what other reports say': {
    edits: [
      changeEntry('claims.yaml', 'outside-interference', "    en: 'We found no other report of this.'\n", ''),
    ],
    faults: [['claims.yaml', 'outside-interference.reports.en', 'the translation is missing']],
  },
  'a source has no date': {
    edits: [changeEntry('sources.yaml', 'S13', "  date: '2017-07-01'\n", '')],
    faults: [['sources.yaml', 'S13.date', 'is missing']],
  },
  'a year is a number without quotes': {
    edits: [changeEntry('meetings.yaml', 'rhodes-2017', "'2017'", '2017')],
    faults: [['meetings.yaml', 'rhodes-2017.date', 'in quotes']],
  },
  'a date is in words': {
    edits: [changeEntry('meetings.yaml', 'rome-2023', "'2023-08'", "'August 2023'")],
    faults: [['meetings.yaml', 'rome-2023.date', 'write "2023", "2023-08"']],
  },
  'a date that others give is no day of the calendar': {
    edits: [changeEntry('meetings.yaml', 'visit-2021', "'2021-11-01'", "'2021-11-31'")],
    faults: [['meetings.yaml', 'visit-2021.reported.date', 'is not a date']],
  },
  'a source has no link': {
    edits: [changeEntry('sources.yaml', 'S17', "  link: 'https://al-jareeda.com/?p=264532'\n", '')],
    faults: [['sources.yaml', 'S17.link', 'is missing']],
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
    faults: [['meetings.yaml', 'rome-2023.ends', 'are not two places']],
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
  'a chapter names a place twice': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'places: [libya]', 'places: [libya, libya]')],
    faults: [['chapters.yaml', 'obstacles.places', 'names one of them twice']],
  },
  'a file of data has no entries any more': {
    edits: [write('chapters.yaml', '')],
    faults: [['chapters.yaml', 'the file', 'is empty']],
  },
  'a bound is missing': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'west: 9, ', '')],
    faults: [['chapters.yaml', 'obstacles.bounds.west', 'is missing']],
  },
  'a thread is in an unknown state': {
    edits: [changeEntry('chapters.yaml', 'go-between', 'further-tunis: lit', 'further-tunis: glowing')],
    faults: [['chapters.yaml', 'go-between.meetings.further-tunis', 'is none of lit, faint, frayed, knots']],
  },
  'a correction has only a month': {
    edits: [write('corrections.yaml', correctionEntry('2023-08', 'rome'))],
    faults: [['corrections.yaml', 'entry 1.date', 'is not a day']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(tables))('%s', (_, broken) => expectFaults(broken));
});

function placeEntry(id: string): string {
  return `- id: ${id}\n  name: { ar: مالطا, en: Malta }\n  precision: island\n  inArticle: false\n  at: [35.9, 14.4]\n  side: south`;
}

function sourceEntry(id: string): string {
  return `- id: ${id}\n  publisher: { ar: جريدة, en: A paper }\n  date: '2023'\n  language: en\n  link: https://example.org/`;
}

function correctionEntry(date: string, chapter: string): string {
  return `- { date: '${date}', chapter: ${chapter}, text: { ar: تصويب, en: A correction } }\n`;
}
