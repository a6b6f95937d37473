import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '$lib/i18n/locale';
import { realFiles } from '$lib/model/broken-story';
import { describe as tell } from '$lib/model/mistake';
import { wordsOf } from '$lib/model/prose';
import { entry, findMistakes, loadStory, type Story } from '$lib/model/story';

/** The chapters with their claims and notes, as the fact base has them. */
const CHAPTERS: Record<string, readonly [claims: readonly string[], notes: readonly string[]]> = {
  opening: [['undisclosed-contacts', 'anger-and-wariness', 'contacts-intensified'], []],
  rome: [
    ['rome-meeting', 'rome-place'],
    ['announced', 'libyan-account', 'suspension', 'protests'],
  ],
  'before-rome': [['not-the-first', 'levi-contacts', 'prosor-contacts'], ['netanyahu']],
  motives: [['shared-aims', 'israeli-aim', 'libyan-aim'], ['dbeibah-rejects']],
  'visit-2021': [
    ['visit-2021', 'visit-purpose'],
    ['no-comment', 'haftar-citizenship'],
  ],
  'rhodes-2017': [
    ['rhodes-2017', 'libyan-ministers', 'israeli-delegation', 'gamliel-origin'],
    ['not-secret'],
  ],
  'return-and-compensation': [['return-and-compensation'], ['ghweil-denial']],
  'go-between': [['go-between'], ['luzon-denial']],
  obstacles: [['popular-opposition', 'outside-interference', 'internal-conflict'], ['law-1957']],
  unresolved: [['open-future', 'public-normalisation'], []],
};

/** The claims by their status; all others are nuanced. */
const STATUSES: Record<string, readonly string[]> = {
  corroborated: [
    'anger-and-wariness',
    'rome-place',
    'israeli-aim',
    'libyan-aim',
    'popular-opposition',
    'internal-conflict',
  ],
  disputed: ['rhodes-2017', 'libyan-ministers', 'return-and-compensation'],
  'not-found': ['outside-interference'],
  opinion: ['shared-aims', 'open-future', 'public-normalisation'],
};
const VIA_HAARETZ = ['rome-meeting', 'visit-2021', 'visit-purpose', 'return-and-compensation'];

const SOURCES = [
  ...['S01', 'S02', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10'],
  ...['S11', 'S12', 'S13', 'S14', 'S15', 'S16', 'S17', 'S18', 'S19'],
];
const PEOPLE = [
  ...['mangoush', 'cohen', 'levi', 'prosor', 'saddam-haftar', 'khalifa-haftar', 'luzon', 'gamliel'],
  ...['minister-communications', 'minister-education'],
];
const PLACES = ['rome', 'tunis', 'rhodes', 'greece', 'occupied-territories', 'libya', 'tripoli'];

const sorted = (ids: Iterable<string>) => [...ids].sort();
const editions: Record<Locale, Story> = { ar: loadStory(realFiles, 'ar'), en: loadStory(realFiles, 'en') };

describe('The real story', () => {
  it('has no mistakes', () => expect(findMistakes(realFiles).map(tell)).toEqual([]));

  it('has every claim, note, source, person and place of the fact base', () => {
    const { ar } = editions;
    const [claims, notes] = [0, 1].map((i) => Object.values(CHAPTERS).flatMap((both) => both[i] ?? []));
    expect(sorted(ar.claims.keys())).toEqual(sorted(claims ?? []));
    expect(sorted(ar.notes.keys())).toEqual(sorted(notes ?? []));
    expect(sorted(ar.sources.keys())).toEqual(SOURCES);
    expect(sorted(ar.people.keys())).toEqual(sorted(PEOPLE));
    expect(sorted(ar.places.keys())).toEqual(sorted(PLACES));
    expect([ar.claims.size, ar.notes.size]).toEqual([24, 12]);
  });

  it('gives every claim the voice and the status of the fact base', () => {
    for (const { id, voice, status } of editions.ar.claims.values()) {
      const expected = Object.entries(STATUSES).find(([, ids]) => ids.includes(id))?.[0] ?? 'nuanced';
      expect([id, status]).toEqual([id, expected]);
      expect([id, voice]).toEqual([id, VIA_HAARETZ.includes(id) ? 'haaretz-via-article' : 'article']);
    }
  });

  it.each(locales)('carries every claim and note in its chapter, in the same order (%s)', (locale) => {
    const { chapters } = editions[locale];
    expect(chapters.map(({ plan }) => plan.id)).toEqual(Object.keys(CHAPTERS));
    for (const { plan, blocks } of chapters) {
      const marked = blocks.flatMap((block) =>
        block.kind === 'paragraph'
          ? block.spans.flatMap((span) => (span.kind === 'claim' ? [span.id] : []))
          : [],
      );
      const noted = blocks.flatMap((block) => (block.kind === 'note' ? [block.id] : []));
      expect([plan.id, marked, noted]).toEqual([plan.id, ...(CHAPTERS[plan.id] ?? [])]);
    }
  });

  it.each(locales)('has a title, a time and a text of the map for every chapter (%s)', (locale) => {
    for (const { title, when, mapText, blocks } of editions[locale].chapters) {
      expect(title && when && mapText).not.toBe('');
      expect(blocks.every((block) => wordsOf(block) !== '')).toBe(true);
    }
  });

  it.each(locales)('keeps no trace of Markdown or of HTML in its words (%s)', (locale) => {
    const { cover, pages, chapters } = editions[locale];
    const texts = [cover, ...Object.values(pages), ...chapters].flatMap(({ blocks }) => blocks.map(wordsOf));
    for (const text of texts) expect(text).not.toMatch(/[[\]*_`<>\\]|claim:|&\w+;/);
  });

  it('says what it is in no more than search pages show', () => {
    for (const locale of locales) expect(editions[locale].cover.head.description.length).toBeLessThan(156);
  });

  it('names the fourth stop as the commissioning text does', () => {
    const place = entry(editions.ar.places, 'occupied-territories');
    expect(place.name).toEqual({ ar: 'الأراضي المحتلة', en: 'the occupied territories' });
    expect(place.precision).toBe('region');
  });
});
