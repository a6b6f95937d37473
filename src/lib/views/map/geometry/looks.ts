import { threadStates } from '$lib/model/words-of-tables';

/** The forms of a thread; each says what is known. What is disputed parts and frays before its end. */
export const forms = ['solid', 'dashed', 'dotted', 'forked'] as const;
export type Form = (typeof forms)[number];

/** The forms of a thread's lines: a wisp is where it frays. */
export const strandForms = [...forms, 'wisp'] as const;

/** The states of what is drawn of a thread. */
export const drawnStates = threadStates.filter((state) => state !== 'knots');
export type DrawnState = (typeof drawnStates)[number];

/** Where a thread is tied: at a place, somewhere in a country, or at no named place. */
export const knotKinds = ['tied', 'area', 'open'] as const;

/**
 * What a name is that of: a place with a pin, or a country or region without one. A `country` is only there for
 * bearings. `open`: a knot without a place. `lead`: where a thread leaves the view, with the name of where it leads.
 */
export const labelKinds = ['point', 'area', 'country', 'open', 'lead'] as const;

/** What a line of a caption says: when, who, how sure that is, where more firmly, or of the place itself. */
export const lineKinds = ['when', 'who', 'status', 'where', 'what'] as const;
