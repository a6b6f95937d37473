import { describe, it } from 'vitest';
import { changeEntry, expectFaults, type Broken } from '../broken-story.ts';

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
    edits: [changeEntry('chapters.yaml', 'obstacles', 'south: 19.5', 'south: -9.5')],
    faults: [['chapters.yaml', 'obstacles.bounds', 'reach beyond the map']],
  },
  "a place lies outside its chapter's bounds": {
    edits: [changeEntry('chapters.yaml', 'go-between', 'west: -1,', 'west: 11,')],
    faults: [['chapters.yaml', 'go-between.places', '“tunis” lies outside']],
  },
  "a country's name lies outside its chapter's bounds": {
    edits: [
      changeEntry('chapters.yaml', 'obstacles', 'regions: [libya]', 'regions: [libya]\n  countries: [italy]'),
    ],
    faults: [['chapters.yaml', 'obstacles.countries', '“italy” lies outside']],
  },
  'a place of context is on a map': {
    edits: [changeEntry('chapters.yaml', 'obstacles', 'places: [libya]', 'places: [libya, tripoli]')],
    faults: [['chapters.yaml', 'obstacles.places', '“tripoli” is a place of context']],
  },
  'the map does not name the knot of a thread, nor its end': {
    edits: [changeEntry('chapters.yaml', 'visit-2021', 'places: [libya, occ', 'places: [occ')],
    faults: [['chapters.yaml', 'visit-2021.places', 'does not name “libya”, where a thread']],
  },
  'a remark stands where the map names nothing, on a claim of another chapter': {
    edits: [
      changeEntry('chapters.yaml', 'return-and-compensation', 'place: libya', 'place: greece'),
      changeEntry(
        'chapters.yaml',
        'return-and-compensation',
        'claim: return-and-compensation',
        'claim: visit-2021',
      ),
    ],
    faults: [
      ['chapters.yaml', 'return-and-compensation.remarks', 'stand at “greece”'],
      ['chapters.yaml', 'return-and-compensation.remarks', 'rest on “visit-2021”'],
    ],
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
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(map))('%s', (_, broken) => expectFaults(broken));
});
