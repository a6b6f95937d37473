import { z } from 'zod';
import { bounds, day, hasNoTwins, id, ids, localized, text } from './fields.ts';
import { shades } from './words-of-tables.ts';

/** The file of a story's folder that says what only this story knows. */
export const MANIFEST = 'story.yaml';

const filled = (value: object) => Object.keys(value).length > 0;

/** An area that chapters can shade. */
const regionShape = z.strictObject({
  /** Countries of Natural Earth, by their names there. */
  outline: z
    .array(text)
    .min(1, 'is empty: a region is made of countries')
    .refine(hasNoTwins, 'names one of them twice'),
  shade: z.enum(shades),
});

export const manifestShape = z.strictObject({
  id,
  languages: ids,
  /** First published; part of the feed's ids. */
  published: day,
  /** Texts last revised, corrections apart. */
  revised: day.optional(),
  /** Sources last checked. */
  checked: day,
  /** The source that the story retells. */
  retells: z.string(),
  about: localized,
  voices: z.record(id, localized).refine(filled, 'is empty: each claim has a voice'),
  sides: z.record(id, localized),
  regions: z.record(id, regionShape),
  map: z.strictObject({ extent: bounds, explore: bounds, near: bounds, middle: bounds }),
  shortcuts: ids.max(4, 'has more than four: the menu of an icon has no room for them'),
});

export type Manifest = z.infer<typeof manifestShape>;
export type Region = z.infer<typeof regionShape>;
