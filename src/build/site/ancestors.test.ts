import { describe, expect, it } from 'vitest';
import { ancestorsFrom } from './ancestors';

describe('Who may frame the embed', () => {
  it('is anyone on a secure address unless it is said', () => {
    expect(ancestorsFrom(undefined, 'https://khuyut.example')).toBe("'self' https:");
  });

  it.each([undefined, '', 'http://localhost:4173', 'http://127.0.0.1:4173'])(
    'is a developer’s machine, too, while the site is at no public address (%s)',
    (origin) => {
      expect(ancestorsFrom(undefined, origin)).toBe("'self' https: http://localhost:* http://127.0.0.1:*");
    },
  );

  it('is who is named, whatever the origin', () => {
    expect(ancestorsFrom('https:', 'http://localhost:4173')).toBe('https:');
  });

  it.each([
    ["'none'", "'none'"],
    [
      ' https://news.example \n https://*.paper.example:8443 ',
      'https://news.example https://*.paper.example:8443',
    ],
    ["'self' news.example localhost:* *", "'self' news.example localhost:* *"],
  ])('may be %j', (value, sources) => {
    expect(ancestorsFrom(value)).toBe(sources);
  });

  it.each([
    '',
    ' ',
    'self',
    "'none' https:",
    'https://news.example; script-src *',
    'https://news.example, https://paper.example',
    'https://news.example/embed',
    "'unsafe-inline'",
    'https://',
    'https://خيوط.example',
  ])('is not %j: the error names the variable and the remedy', (value) => {
    expect(() => ancestorsFrom(value)).toThrow(/^EMBED_ANCESTORS .*such as: 'self' https:\/\/news\.example/);
  });

  it('names the source that is wrong', () => {
    expect(() => ancestorsFrom('https: self')).toThrow('“self”');
  });
});
