/** The story as the contract promises it; written out, so that a change of the content is noticed. */
export interface ChapterFacts {
  id: string;
  claims: readonly string[];
  notes: readonly string[];
  places: readonly PlaceId[];
}

export type Language = 'ar' | 'en';

export const PLACE_NAMES = {
  rome: { ar: 'روما', en: 'Rome' },
  tunis: { ar: 'تونس', en: 'Tunis' },
  rhodes: { ar: 'رودس', en: 'Rhodes' },
  greece: { ar: 'اليونان', en: 'Greece' },
  libya: { ar: 'ليبيا', en: 'Libya' },
  'occupied-territories': { ar: 'الأراضي المحتلة', en: 'the occupied territories' },
} as const;
export type PlaceId = keyof typeof PLACE_NAMES;

const WHOLE_SEA = ['greece', 'libya', 'occupied-territories', 'rhodes', 'rome', 'tunis'] as const;

export const CHAPTERS: readonly ChapterFacts[] = [
  {
    id: 'opening',
    claims: ['undisclosed-contacts', 'anger-and-wariness', 'contacts-intensified'],
    notes: [],
    places: WHOLE_SEA,
  },
  {
    id: 'rome',
    claims: ['rome-meeting', 'rome-place'],
    notes: ['announced', 'libyan-account', 'suspension', 'protests'],
    places: ['rome'],
  },
  {
    id: 'before-rome',
    claims: ['not-the-first', 'levi-contacts', 'prosor-contacts'],
    notes: ['netanyahu'],
    places: ['libya', 'occupied-territories', 'rome'],
  },
  {
    id: 'motives',
    claims: ['shared-aims', 'israeli-aim', 'libyan-aim'],
    notes: ['dbeibah-rejects'],
    places: ['libya', 'occupied-territories'],
  },
  {
    id: 'visit-2021',
    claims: ['visit-2021', 'visit-purpose'],
    notes: ['no-comment', 'haftar-citizenship'],
    places: ['libya', 'occupied-territories'],
  },
  {
    id: 'rhodes-2017',
    claims: ['rhodes-2017', 'libyan-ministers', 'israeli-delegation', 'gamliel-origin'],
    notes: ['not-secret'],
    places: ['greece', 'libya', 'occupied-territories', 'rhodes'],
  },
  {
    id: 'return-and-compensation',
    claims: ['return-and-compensation'],
    notes: ['ghweil-denial'],
    places: ['libya', 'rhodes'],
  },
  {
    id: 'go-between',
    claims: ['go-between'],
    notes: ['luzon-denial'],
    places: ['greece', 'libya', 'occupied-territories', 'rome', 'tunis'],
  },
  {
    id: 'obstacles',
    claims: ['popular-opposition', 'outside-interference', 'internal-conflict'],
    notes: ['law-1957'],
    places: ['libya'],
  },
  {
    id: 'unresolved',
    claims: ['open-future', 'public-normalisation'],
    notes: [],
    places: WHOLE_SEA,
  },
];

/** The days on which the story was published and last changed. */
export const PUBLISHED = '2026-11-24';
export const MODIFIED = '2026-11-29';

/** The chapters that give the map's room to the network. */
export const WITH_NETWORK: readonly string[] = ['before-rome', 'go-between'];

export const IDS: readonly string[] = CHAPTERS.map(({ id }) => id);

export interface Edition {
  lang: Language;
  dir: 'rtl' | 'ltr';
  path: string;
  /** The arrow keys that turn to the next and to the previous chapter. */
  forward: 'ArrowLeft' | 'ArrowRight';
  backward: 'ArrowLeft' | 'ArrowRight';
}

export const ARABIC: Edition = {
  lang: 'ar',
  dir: 'rtl',
  path: '/',
  forward: 'ArrowLeft',
  backward: 'ArrowRight',
};
export const ENGLISH: Edition = {
  lang: 'en',
  dir: 'ltr',
  path: '/en/',
  forward: 'ArrowRight',
  backward: 'ArrowLeft',
};
export const EDITIONS: readonly Edition[] = [ARABIC, ENGLISH];
