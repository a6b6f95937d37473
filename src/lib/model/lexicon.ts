import { z } from 'zod';
import { locales } from '../i18n/locale.ts';
import { text } from './fields.ts';

/** The file of a story's folder that says how words are read aloud. A story can do without it. */
export const LEXICON = 'lexicon.yaml';

/** For each language: what is written, and what a voice is given in its place. */
export const lexiconShape = z.partialRecord(z.enum(locales), z.record(text, text).nullable());

export type Lexicon = Readonly<
  Partial<Record<(typeof locales)[number], Readonly<Record<string, string>> | null>>
>;
