import type { Document, Element } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHAPTERS, EDITIONS } from '../setup/story';
import { served } from './served';

const site = served();
const plain = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const PAGES = EDITIONS.flatMap(({ path, dir }) => [
  { path, dir },
  { path: `/embed${path.replace(/\/$/, '')}`, dir },
]);

describe.each(PAGES)('What is heard and copied of $path', ({ path, dir }) => {
  let document: Document;
  beforeAll(async () => (document = await site.page(path)));
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  it('each link to evidence has a name of its own, which begins its sentence', () => {
    const names = all('[data-claim] .mark').map((mark) => mark.getAttribute('aria-label') ?? '');
    expect(new Set(names).size).toBe(CHAPTERS.flatMap(({ claims }) => claims).length);
    all('[data-claim]').forEach((claim, index) => {
      const words = /[«“](.+)…[»”]$/.exec(names[index] ?? '')?.[1] ?? 'no words';
      expect(plain(claim).startsWith(words), names[index]).toBe(true);
    });
  });

  it('the main heading is the title, without the site’s name', () => {
    const name = plain(document.querySelector('.name'));
    expect(name).not.toBe('');
    expect(plain(document.querySelector('h1'))).not.toContain(name);
  });

  it('form, status and meaning do not run together', () => {
    const said = [...all('.legend li'), ...all('[data-evidence] .status')].map(plain);
    expect(said.length).toBeGreaterThan(20);
    for (const text of said) {
      expect(text).not.toMatch(/:\S/);
      expect(text).toMatch(/\S: \S/);
    }
  });

  it('names on maps are left to the maps’ own texts', () => {
    const names = all('[data-place]');
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !name.closest('[aria-hidden="true"]'))).toEqual([]);
    expect(document.querySelector('[data-names]')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('the bar stands before the text, and its buttons tell their keys', () => {
    const order = all('[data-bar], main').map((element) => element.localName);
    expect(order).toEqual(['nav', 'main']);
    const keys = all('[data-previous], [data-next]').map((button) =>
      button.getAttribute('aria-keyshortcuts'),
    );
    expect(keys).toEqual(dir === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']);
  });

  it('no words are followed by two spaces', () => {
    const texts = all('.card p, .statement').map((element) => element.textContent);
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter((text) => /\s\s|\s$/.test(text))).toEqual([]);
  });

  it('our own word on an opinion is not said to be another report', () => {
    const labels = (isOpinion: boolean) =>
      new Set(
        all('[data-evidence]')
          .filter((evidence) => (evidence.querySelector('.status.opinion') !== null) === isOpinion)
          .map((evidence) => evidence.querySelectorAll('.said')[1]?.textContent.split('\n')[0]),
      );
    const [ofOpinions, ofOthers] = [labels(true), labels(false)];
    expect([ofOpinions.size, ofOthers.size]).toEqual([1, 1]);
    expect(ofOpinions).not.toEqual(ofOthers);
  });
});
