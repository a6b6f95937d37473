import { expect, it } from 'vitest';
import { typeOf } from './media-types';

it.each([
  ['/index.html', 'text/html; charset=utf-8'],
  ['/en/manifest.webmanifest', 'application/manifest+json'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml'],
  ['/_app/immutable/a.b.js', 'text/javascript; charset=utf-8'],
])('%s is sent as %s', (file, type) => expect(typeOf(file)).toBe(type));

it('A file of an unknown type is refused, with what to do', () => {
  expect(() => typeOf('/story.docx')).toThrow('/story.docx: add the type of such files to');
});
