import { describe, it } from 'vitest';
import { append, changeEntry, expectFaults, type Broken } from '../broken-story.ts';

const homes: Record<string, Broken> = {
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
  'a note answers a claim of another chapter': {
    edits: [
      changeEntry(
        'notes.yaml',
        'law-1957',
        'chapter: obstacles',
        "chapter: obstacles\n  answers: { claim: rome-place, line: { ar: 'لا', en: 'No' } }",
      ),
    ],
    faults: [['notes.yaml', 'law-1957.answers.claim', '“rome-place” is not a claim of chapter obstacles']],
  },
  'a thread takes its form from a claim of another meeting': {
    edits: [changeEntry('meetings.yaml', 'visit-2021', 'thread: [visit-2021]', 'thread: [rome-place]')],
    faults: [['meetings.yaml', 'visit-2021.thread', "“rome-place” is not one of the meeting's claims"]],
  },
  'a meeting’s thread rests on an opinion': {
    edits: [
      changeEntry('meetings.yaml', 'visit-2021', 'claims: [', 'claims: [shared-aims, '),
      changeEntry('meetings.yaml', 'visit-2021', 'thread: [', 'thread: [shared-aims, '),
    ],
    faults: [['meetings.yaml', 'visit-2021.thread', '“shared-aims” is an opinion, which has no thread']],
  },
  'a meeting’s place rests on another meeting’s claim': {
    edits: [changeEntry('meetings.yaml', 'rome-2023', 'where: rome-place', 'where: visit-2021')],
    faults: [['meetings.yaml', 'rome-2023.where', "“visit-2021” is not one of the meeting's claims"]],
  },
  'an event rests on nothing in the text': {
    edits: [changeEntry('events.yaml', 'contacts-since-2011', '  claims: [undisclosed-contacts]\n', '')],
    faults: [['events.yaml', 'contacts-since-2011', 'rests on no claim and on no note']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(homes))('%s', (_, broken) => expectFaults(broken));
});
