import { describe, it } from 'vitest';
import { append, change, changeEntry, expectFaults, type Broken } from '../broken-story.ts';

/** The field by which a passage of a text is named. */
const passage = (words: string) => `“${words.slice(0, 30).trim()}…”`;
/** So many words, none of them with a meaning. */
const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
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
    edits: [change('text/en/rome.md', 'map: A dashed', `map: ${words(60, 'word')} A solid`)],
    faults: [['text/en/rome.md', 'front matter.map', 'more than 60']],
  },
  'what others report of a claim is longer than a sheet holds': {
    edits: [
      changeEntry(
        'claims.yaml',
        'undisclosed-contacts',
        "en: 'Such contacts",
        `en: '${words(60, 'word')} such contacts`,
      ),
    ],
    faults: [['claims.yaml', 'undisclosed-contacts.reports.en', 'more than 60']],
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

const wording: Record<string, Broken> = {
  'the title of an Arabic chapter has Latin letters': {
    edits: [change('text/ar/rome.md', 'title: لقاء وزيرين في روما', 'title: لقاء Cohen في روما')],
    faults: [['text/ar/rome.md', 'front matter.title', 'has Latin letters']],
  },
  'the time of an Arabic chapter has Arabic-Indic digits': {
    edits: [change('text/ar/rome.md', 'when: أغسطس/آب 2023', 'when: أغسطس/آب ٢٠٢٣')],
    faults: [['text/ar/rome.md', 'front matter.when', 'has Arabic-Indic digits']],
  },
  'the words of an English map say that a report is proven': {
    edits: [change('text/en/rome.md', 'map: A dashed thread', 'map: A thread of proven contacts, solid,')],
    faults: [['text/en/rome.md', 'front matter.map', '“proven” presents a report']],
  },
  'the subtitle of the cover says that a report is proven': {
    edits: [change('text/ar/cover.md', 'اتصالات غير معلنة، وما', 'فضيحة، وما')],
    faults: [['text/ar/cover.md', 'front matter.subtitle', '“فضيحة” presents a report']],
  },
  'the description of the cover has a Latin comma': {
    edits: [change('text/ar/cover.md', 'موثّقة بمصادرها،', 'موثّقة بمصادرها,')],
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
  'a page says that a report is proven': {
    edits: [append('text/en/method.md', 'This was proven.')],
    faults: [['text/en/method.md', passage('This was proven.'), '“proven” presents a report']],
  },
  'a paragraph has Latin letters': {
    edits: [append('text/ar/go-between.md', 'نشرت Haaretz الخبر.')],
    faults: [['text/ar/go-between.md', passage('نشرت Haaretz الخبر.'), 'has Latin letters']],
  },
  'the words for a voice speak of a scandal': {
    edits: [change('story.yaml', 'naming no source', 'naming no source of the scandal')],
    faults: [['story.yaml', 'voices.article.en', '“scandal” presents a report']],
  },
  'what the story is about has a Latin comma': {
    edits: [change('story.yaml', 'قصة على خريطة،', 'قصة على خريطة,')],
    faults: [['story.yaml', 'about.ar', 'has a Latin comma']],
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

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries({ ...lengths, ...wording }))('%s', (_, broken) => expectFaults(broken));
});
