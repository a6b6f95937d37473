import type { Document } from 'happy-dom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readDetails } from '../../src/lib/views/network/details/read-details';
import { CHAPTERS, EDITIONS } from '../setup/story';
import { served } from './served';

const site = served();
const PAGES = EDITIONS.flatMap(({ path }) => [path, `/embed${path.replace(/\/$/, '')}`]);
const CLAIMS = new Set(CHAPTERS.flatMap(({ claims }) => claims));

vi.stubGlobal('CSS', { escape: (text: string) => text });

describe.each(PAGES)('What a tap on a name or a knot shows in %s', (path) => {
  let document: Document;
  beforeAll(async () => (document = await site.page(path)));
  // happy-dom's own types are not those of browsers.
  const read = (name: string) => readDetails(document as unknown as ParentNode, name);
  const named = () =>
    [...document.querySelectorAll('[data-opens]')].map((link) => link.getAttribute('data-opens') ?? '');

  it('is told of everyone and of every meeting, in words', () => {
    expect(new Set(named()).size).toBeGreaterThan(15);
    for (const name of named()) {
      const details = read(name);
      const words =
        details?.kind === 'person'
          ? [details.title, details.role, ...details.meetings.map(({ when }) => when)]
          : [details?.title, details?.chapter.title, ...(details?.facts ?? []).map(({ text }) => text)];
      expect(words.length, name).toBeGreaterThan(1);
      expect(words.every(Boolean), `${name}: ${words.join(' | ')}`).toBe(true);
      for (const { id, statement, voice, standing, form } of details?.claims ?? []) {
        expect(CLAIMS, name).toContain(id);
        expect([statement, voice, standing, form].every(Boolean), id).toBe(true);
      }
    }
  });

  it('is, without script, where the link leads', async () => {
    for (const link of document.querySelectorAll('[data-opens]')) {
      const [address = '', fragment = ''] = (link.getAttribute('href') ?? '').split('#');
      const page = address === '' ? document : await site.page(address.replace(/\?.*/, ''));
      expect(page.getElementById(fragment), link.outerHTML).not.toBeNull();
    }
  });
});
