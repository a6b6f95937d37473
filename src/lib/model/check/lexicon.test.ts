import { describe, it } from 'vitest';
import { expectFaults, remove, write, type Broken } from '../broken-story.ts';
import { LEXICON } from '../lexicon.ts';

const faults = (lexicon: string, ...found: [field: string, problem: string][]): Broken => ({
  edits: [write(LEXICON, lexicon)],
  faults: found.map(([field, problem]) => [LEXICON, field, problem]),
});

const cases: Record<string, Broken> = {
  'there is none': { edits: [remove(LEXICON)], faults: [] },
  'it is empty': faults(''),
  'a language has no words in it yet': faults('ar:\nen: { TRT: T R T }'),
  'a name of the tables is in it': faults('en: { Najla Mangoush: Najla Man goosh }'),
  'a word is nowhere in that language’s text': faults(
    'ar: { رودوس: رُودُس }\nen: { روما: Roma }',
    ['ar.رودوس', 'is nowhere in what is read aloud'],
    ['en.روما', 'is nowhere in what is read aloud'],
  ),
  'the chapter that alone names a word cannot be read': {
    edits: [write(LEXICON, 'en: { TRT: T R T }'), remove('text/en/rome.md')],
    faults: [['text/en/rome.md', 'the file', 'is missing']],
  },
  'a word is said as it is written': faults('en: { Rome: Rome }', ['en.Rome', 'said as it is written']),
  'an Arabic voice is given Latin letters': faults('ar: { روما: Roma }', ['ar.روما', 'has Latin letters']),
  'a word has nothing to be said for it': faults('en: { Rome: }', ['en.Rome', 'is missing']),
  'a word is there twice': faults("en:\n  Rome: 'Roam'\n  Rome: 'Roma'", [
    'line 3',
    'a field is there twice',
  ]),
  'a language is unknown': faults('fr: { Rome: Roma }', ['the file', 'does not know: fr']),
  'it is a list': faults('- Rome', ['the file', 'is not a set of fields']),
};

describe('The lexicon, when', () => {
  it.each(Object.entries(cases))('%s', (_, broken) => expectFaults(broken));
});
