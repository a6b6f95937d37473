import { describe, expect, it } from 'vitest';
import { planAnswer, type AnswerPlan } from './answer-plan';

const SAVED = new Set([
  './',
  'en/',
  '404.html',
  'en/404.html',
  'icon.svg',
  'manifest.webmanifest',
  'en/manifest.webmanifest',
  '_app/immutable/khuyut.AAAA.js',
]);
const CHAPTERS = ['rome', 'rhodes-2017'];

for (const scope of ['https://example.org/', 'https://example.org/stories/khuyut/']) {
  const answer = (path: string, isNavigation = true, method = 'GET'): AnswerPlan =>
    planAnswer({ url: new URL(path, scope).href, method, isNavigation }, scope, SAVED, CHAPTERS);

  describe(`Below ${scope}`, () => {
    it.each([
      ['', './'],
      ['?theme=dark', './'],
      ['#rome', './'],
      ['index.html', './'],
      ['?utm_source=x&a=b#rome', './'],
      ['en', 'en/'],
      ['en/', 'en/'],
      ['en//', 'en/'],
      ['en?x', 'en/'],
      ['en/?x=1#rome', 'en/'],
      ['en/index.html', 'en/'],
      ['manifest.webmanifest', 'manifest.webmanifest'],
      ['manifest.webmanifest/', 'manifest.webmanifest'],
      ['en/manifest.webmanifest?v=2', 'en/manifest.webmanifest'],
      ['icon.svg', 'icon.svg'],
    ])('“%s” is the saved “%s”', (path, key) => {
      expect(answer(path)).toEqual({ kind: 'saved', key });
      expect(answer(path, false)).toEqual({ kind: 'saved', key });
    });

    it.each([
      ['nowhere', '404.html'],
      ['engine', '404.html'],
      ['a/b/c?d', '404.html'],
      ['en/nowhere', 'en/404.html'],
      ['en/a/b', 'en/404.html'],
    ])('“%s” is unknown and answered by “%s”', (path, key) => {
      expect(answer(path)).toEqual({ kind: 'unknown', key });
    });

    it.each([
      ['c/rome', '#rome'],
      ['c/rome/', '#rome'],
      ['c/rome/index.html?utm_source=x', '#rome'],
      ['en/c/rhodes-2017/', 'en/#rhodes-2017'],
    ])('“%s” is the story at “%s”', (path, to) => {
      expect(answer(path)).toEqual({ kind: 'moved', to });
      expect(answer(path, false)).toEqual({ kind: 'leave' });
    });

    it.each([
      ['c/nowhere', '404.html'],
      ['c/rome/more', '404.html'],
      ['en/c/', 'en/404.html'],
    ])('“%s” is no chapter and answered by “%s”', (path, key) => {
      expect(answer(path)).toEqual({ kind: 'unknown', key });
    });

    it.each([
      ['embed', './'],
      ['embed/', './'],
      ['embed?chapter=rome&theme=dark', './'],
      ['embed/en', 'en/'],
      ['embed/en/index.html?x', 'en/'],
    ])('“%s” is the network’s, else the saved “%s”', (path, key) => {
      expect(answer(path)).toEqual({ kind: 'substitute', key });
      expect(answer(path, false)).toEqual({ kind: 'leave' });
    });

    it('keeps hashed files of other versions for the tabs that run them', () => {
      expect(answer('_app/immutable/khuyut.BBBB.js', false)).toEqual({ kind: 'otherVersion' });
      expect(answer('_app/immutable/khuyut.AAAA.js', false)).toEqual({
        kind: 'saved',
        key: '_app/immutable/khuyut.AAAA.js',
      });
    });

    it('leaves alone what is not its own', () => {
      const leave = { kind: 'leave' };
      expect(answer('service-worker.js', false)).toEqual(leave);
      expect(answer('', true, 'POST')).toEqual(leave);
      expect(answer('https://example.com/', false)).toEqual(leave);
      expect(answer('https://example.org:8443/', true)).toEqual(leave);
      expect(answer('photo.jpg', false)).toEqual(leave);
    });
  });
}

describe('Beside its scope', () => {
  const scope = 'https://example.org/stories/';
  const answer = (url: string) =>
    planAnswer({ url, method: 'GET', isNavigation: true }, scope, SAVED, CHAPTERS);

  it.each(['https://example.org/', 'https://example.org/other/', 'https://example.org/storiesandmore'])(
    'leaves %s alone',
    (url) => expect(answer(url)).toEqual({ kind: 'leave' }),
  );
});
