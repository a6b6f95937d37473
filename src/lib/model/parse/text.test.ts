import { describe, it } from 'vitest';
import { append, change, expectFaults, write, type Broken } from '../broken-story.ts';

const texts: Record<string, Broken> = {
  'a text has no front matter': {
    edits: [write('text/en/method.md', 'We retold an Arabic article.\n')],
    faults: [['text/en/method.md', 'front matter', 'is missing']],
  },
  'the front matter is not YAML': {
    edits: [change('text/en/rome.md', 'title: Two ministers', 'title: Rome: two')],
    faults: [['text/en/rome.md', 'line 2', 'is not YAML']],
  },
  'the text has Markdown that the story does not use': {
    edits: [append('text/en/rome.md', 'It was *secret*.')],
    faults: [['text/en/rome.md', '“*secret*”', 'of the kind “em”']],
  },
  'a text has no title': {
    edits: [change('text/ar/motives.md', 'title: ما يحرّك الاتصالات\n', '')],
    faults: [['text/ar/motives.md', 'front matter.title', 'is missing']],
  },
  'a chapter does not say when it takes place': {
    edits: [change('text/en/rome.md', 'when: August 2023\n', '')],
    faults: [['text/en/rome.md', 'front matter.when', 'is missing']],
  },
  'a chapter does not say what its map shows': {
    edits: [change('text/en/obstacles.md', 'map: Libya, with the threads that run from it frayed.\n', '')],
    faults: [['text/en/obstacles.md', 'front matter.map', 'is missing']],
  },
  'the front matter has an unknown field': {
    edits: [change('text/en/method.md', 'title:', 'author: nobody\ntitle:')],
    faults: [['text/en/method.md', 'front matter', 'does not know: author']],
  },
  'the description is longer than search pages show': {
    edits: [change('text/en/cover.md', 'description: ', `description: ${'A sourced story. '.repeat(9)}`)],
    faults: [['text/en/cover.md', 'front matter.description', 'longer than 155 characters']],
  },
  'a text is empty': {
    edits: [write('text/en/method.md', '---\ntitle: Sources and method\n---\n')],
    faults: [['text/en/method.md', 'the text', 'is empty']],
  },
};

describe('An editor is told where and how to mend it when', () => {
  it.each(Object.entries(texts))('%s', (_, broken) => expectFaults(broken));
});
