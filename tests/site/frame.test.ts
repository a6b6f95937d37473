import type { Document } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHAPTERS } from '../setup/story';
import { attribute, served } from './served';

const site = served();

describe.each([
  ['/embed', '/'],
  ['/embed/en', '/en/'],
])('The page for frames, %s,', (path, story) => {
  let document: Document;
  beforeAll(async () => (document = await site.page(path)));

  it('leads search engines to the story', () => {
    expect(new URL(attribute(document, 'link[rel=canonical]', 'href')).pathname).toBe(story);
    expect(attribute(document, 'meta[name=robots]', 'content')).toBe('noindex');
  });

  it('holds every chapter with its claims and a still map, and their evidence', () => {
    for (const { id, claims } of CHAPTERS) {
      const chapter = document.querySelector(`section[data-chapter="${id}"]`);
      const found = [...(chapter?.querySelectorAll('[data-claim]') ?? [])];
      expect(found.map((claim) => claim.getAttribute('data-claim')).sort()).toEqual([...claims].sort());
      expect(chapter?.querySelector('.still svg')).not.toBeNull();
      for (const claim of claims) expect(document.querySelector(`#note-${claim}`)).not.toBeNull();
    }
  });

  it('opens links to elsewhere in tabs of their own', () => {
    const links = [...document.querySelectorAll('a[href]')].filter(
      (link) => !link.getAttribute('href')?.startsWith('#'),
    );
    expect(links.length).toBeGreaterThan(20);
    const kinds = links.map((link) => [link.getAttribute('target'), link.getAttribute('rel')].join(' '));
    expect(new Set(kinds)).toEqual(new Set(['_blank noopener']));
  });

  it('has a heading in each of its sections, as outlines and screen readers expect', () => {
    const sections = [...document.querySelectorAll('section')];
    expect(sections.length).toBeGreaterThan(CHAPTERS.length);
    for (const section of sections) {
      expect(section.querySelector('h1, h2, h3'), section.outerHTML.slice(0, 100)).not.toBeNull();
    }
  });

  it('shows nothing that works with script alone', () => {
    expect(document.querySelector('[data-bar]')?.hasAttribute('hidden')).toBe(true);
    expect(document.querySelector('[data-blocked]')?.hasAttribute('hidden')).toBe(true);
  });
});
