import type { Document } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { plain, readerMode, type ReaderMode } from '../setup/reader-mode';
import { EDITIONS } from '../setup/story';
import { served } from './served';

const site = served();
describe.each(EDITIONS)('A reader mode, $lang', ({ path }) => {
  let page: Document;
  let read: ReaderMode;
  beforeAll(async () => {
    page = await site.page(path);
    read = readerMode(await (await site.get(path)).text());
  });
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => plain(textContent));

  it('keeps every chapter, context note, evidence, source, method, terminology and correction', () => {
    const parts = {
      chapters: texts('.card > :is(h2, p)'),
      notes: texts('[data-note] > p'),
      evidence: texts('[data-evidence] :is(.statement, .said:not(.cited))'),
      sources: texts('.sources'),
      after: texts(':is(#method, #terminology, #corrections) > :is(h2, h3, p)'),
    };
    for (const [part, expected] of Object.entries(parts)) {
      expect(expected.length, part).toBeGreaterThan(0);
      expect(
        expected.filter((text) => !read.text.includes(text)),
        part,
      ).toEqual([]);
    }
  });

  // The people of the network are named in the text, too.
  it('takes neither controls nor the names on maps for text', () => {
    const controls = texts('button:not([data-node]), .start, .skip, .back').filter((text) => text.length > 1);
    expect(controls.length).toBeGreaterThan(5);
    const names = [...page.querySelectorAll('.frame:has(.label + .label)')].map(({ textContent }) =>
      plain(textContent),
    );
    expect(names.length).toBeGreaterThan(5);
    expect([...controls, ...names].filter((text) => read.text.includes(text))).toEqual([]);
  });

  it('shows the story’s own title', () => expect(page.title).toContain(read.title));
});

it.each(['/embed/', '/embed/en/'])(
  'A reader mode keeps the introduction of a frame’s story, %s',
  async (path) => {
    const page = await site.page(path);
    const read = readerMode(await (await site.get(path)).text());
    const introduction = [...page.querySelectorAll('.intro > :is(.standfirst, .name), .how > p, .card > h2')];
    expect(introduction.length).toBeGreaterThan(10);
    expect(
      introduction.map(({ textContent }) => plain(textContent)).filter((text) => !read.text.includes(text)),
    ).toEqual([]);
  },
);
