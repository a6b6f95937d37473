import { describe, expect, it } from 'vitest';
import { addressMistakes } from './address.mjs';

describe('The public address of a build', () => {
  it.each([
    {},
    { ORIGIN: 'https://host' },
    { ORIGIN: 'http://localhost:4173', BASE_PATH: '' },
    { ORIGIN: 'https://host', BASE_PATH: '/a/b-c.d' },
  ])('%j is one', (environment) => expect(addressMistakes(environment)).toEqual([]));

  it.each(['', 'host', 'https://host/', 'https://host/path', 'ftp://host', 'HTTPS://Host', 'https://'])(
    'ORIGIN=%s is none',
    (ORIGIN) => expect(addressMistakes({ ORIGIN })).toEqual([expect.stringContaining('ORIGIN=https://host')]),
  );

  it.each(['/', 'path', '/path/', '/a//b', '/a b', 'https://host/path'])(
    'BASE_PATH=%s is none',
    (BASE_PATH) =>
      expect(addressMistakes({ BASE_PATH })).toEqual([expect.stringContaining('BASE_PATH=/path')]),
  );
});
