import fc from 'fast-check';
import { beforeAll, describe, expect, vi } from 'vitest';
import { openStorage, type Key } from '../../src/lib/platform/storage';
import { readAnchor } from '../../src/lib/reading/anchor';
import { readBlockAround } from '../../src/lib/tools/pages/around-chapters';
import { readPreferences } from '../../src/lib/tools/preferences/preferences';
import { holds } from './fuzz';

const KEYS: readonly Key[] = ['place', 'furthest', 'finished', 'handover', 'offline', 'paged', 'preferences'];
const areas = [new Map<string, string>(), new Map<string, string>()];

beforeAll(() => {
  const self = {};
  vi.stubGlobal('window', { self, top: self });
  const [local, session] = areas.map((items) => ({
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  }));
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  return () => void vi.unstubAllGlobals();
});

const keys = fc.constantFrom(...KEYS);
const NAMES = KEYS.flatMap((key) => [`khuyut:${key}`, `khuyut:/:a-story:${key}`]);
const stored = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.constantFrom('{', '"', 'null', '1e999', '[[[['),
);

describe('Storage', () => {
  holds('may hold anything', fc.dictionary(fc.constantFrom(...NAMES), stored), (items) => {
    for (const area of areas) {
      area.clear();
      for (const [name, value] of Object.entries(items)) area.set(name, value);
    }
    const storage = openStorage('/', 'a-story');
    for (const key of KEYS) {
      readAnchor(storage.load(key));
      const { around = 0 } = readBlockAround(storage.load(key)) ?? {};
      expect(Number.isInteger(around) && around >= 0).toBe(true);
    }
  });

  holds(
    'gives back what was stored',
    fc.tuple(keys, fc.jsonValue({ noUnicodeString: false })),
    ([key, value]) => {
      for (const area of areas) area.clear();
      const storage = openStorage('/', 'a-story');
      expect(storage.store(key, value)).toBe(true);
      expect(JSON.stringify(storage.load(key))).toBe(JSON.stringify(value));
    },
  );
});

const numbers = fc.oneof(
  fc.double(),
  fc.integer({ min: -2, max: 5 }),
  fc.constantFrom(-1, 1, 0.999, NaN, 2 ** 60),
);
const anchors = fc.oneof(
  fc.anything(),
  fc.record(
    { chapter: fc.oneof(fc.string(), fc.anything()), block: fc.oneof(numbers, fc.anything()), part: numbers },
    { requiredKeys: [] },
  ),
);

describe('A place', () => {
  holds('is one that a page can have, or none', anchors, (value) => {
    const anchor = readAnchor(value);
    if (!anchor) return;
    expect(typeof anchor.chapter).toBe('string');
    expect(Number.isInteger(anchor.block) && anchor.block >= 0).toBe(true);
    expect(anchor.part >= -1 && anchor.part < 1).toBe(true);
    expect(readAnchor(JSON.parse(JSON.stringify(anchor)))).toEqual({ ...anchor, part: anchor.part + 0 });
  });
});

describe('The preferences', () => {
  const choices = fc.oneof(
    fc.constantFrom('light', 'dark', 'sepia', 'less', 'none', 'all', 1, 5, 6, '3', '__proto__'),
    fc.anything(),
  );
  const stored = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom('theme', 'textSize', 'motion', 'data'), choices),
  );
  holds('are those that are known; the others are as if not chosen', stored, (value) => {
    const preferences = readPreferences(value);
    expect(Object.keys(preferences).sort()).toEqual(['data', 'motion', 'textSize', 'theme']);
    for (const choice of Object.values(preferences)) {
      expect([undefined, 'light', 'dark', 'sepia', 1, 2, 3, 4, 5, 'less', 'none', 'all']).toContain(choice);
    }
    expect(readPreferences(preferences)).toEqual(preferences);
  });
});
