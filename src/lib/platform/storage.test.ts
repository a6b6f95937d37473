import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage } from './storage';

/** Storage as browsers have it, with room for so many characters. */
class FakeStorage {
  readonly items = new Map<string, string>();
  constructor(private readonly room = Infinity) {}

  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    const others = [...this.items].filter(([other]) => other !== name);
    const used = [...others, [name, value]].reduce((sum, item) => sum + item.join('').length, 0);
    if (used > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(name, value);
  }

  removeItem(name: string): void {
    this.items.delete(name);
  }
}

let local: FakeStorage;
let session: FakeStorage;

function stub(room?: number): void {
  local = new FakeStorage(room);
  session = new FakeStorage(room);
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
}

/** The window of a page by itself, or of one in another page. */
function stubWindow(isFramed: boolean): void {
  const self = {};
  vi.stubGlobal('window', { self, top: isFramed ? {} : self });
}

beforeEach(() => {
  stub();
  stubWindow(false);
});
afterEach(() => void vi.unstubAllGlobals());

describe('What a story keeps', () => {
  it.each(['place', 'handover', 'offline'] as const)('%s is found again, until it is deleted', (key) => {
    const value = { chapter: 'rome', offset: 12.5 };
    openStorage('/', 'a-story').store(key, value);
    const storage = openStorage('/', 'a-story');
    expect(storage.load(key)).toEqual(value);
    storage.store(key, null);
    expect(storage.load(key)).toBeNull();
    expect([local.items.size, session.items.size]).toEqual([0, 0]);
  });

  it('carries the site’s folder and the story’s id in its names', () => {
    const storage = openStorage('/base/', 'libya-contacts');
    storage.store('place', 1);
    expect(storage.nameOf('place')).toBe('khuyut:/base/:libya-contacts:place');
    expect([...local.items.keys()]).toEqual(['khuyut:/base/:libya-contacts:place']);
  });

  it('is handed over within the tab, and kept on the device otherwise', () => {
    const storage = openStorage('/', 'a-story');
    for (const key of ['place', 'handover', 'offline'] as const) storage.store(key, 1);
    expect([...session.items.keys()]).toEqual([storage.nameOf('handover')]);
    expect([...local.items.keys()]).toEqual([storage.nameOf('place'), storage.nameOf('offline')]);
  });

  it('is apart from what other sites and other stories of the origin keep', () => {
    const all = ['/', '/base/'].flatMap((home) => ['one', 'two'].map((story) => openStorage(home, story)));
    all.forEach((storage, index) => storage.store('place', index));
    expect(all.map((storage) => storage.load('place'))).toEqual([0, 1, 2, 3]);
    all[0]?.store('place', null);
    expect(all.map((storage) => storage.load('place'))).toEqual([null, 1, 2, 3]);
  });

  it('is nothing when something else stands there', () => {
    const storage = openStorage('/', 'a-story');
    local.setItem(storage.nameOf('place'), '{"chapter": ');
    expect(storage.load('place')).toBeNull();
  });
});

describe('Keys of versions before', () => {
  it.each(['place', 'handover', 'offline'] as const)('%s is moved when it is found, once', (key) => {
    const area = key === 'handover' ? session : local;
    area.setItem(`khuyut:${key}`, '"from before"');
    const storage = openStorage('/', 'a-story');
    expect(storage.load(key)).toBe('from before');
    expect([...area.items.keys()]).toEqual([storage.nameOf(key)]);
    // Of another site, which comes too late.
    expect(openStorage('/other/', 'another-story').load(key)).toBeNull();
  });

  it('are newer than what was moved before: a tab of such a version is still open', () => {
    local.setItem('khuyut:offline', '"off"');
    openStorage('/', 'a-story').store('offline', null);
    local.setItem('khuyut:offline', '"off"');
    expect(openStorage('/', 'a-story').load('offline')).toBe('off');
  });

  it('stay where they are when there is no room', () => {
    stub('khuyut:place'.length + '"from before"'.length);
    local.setItem('khuyut:place', '"from before"');
    expect(openStorage('/', 'a-story').load('place')).toBeNull();
    expect([...local.items]).toEqual([['khuyut:place', '"from before"']]);
  });
});

describe('Without storage the story goes on', () => {
  it.each([
    ['refused', () => new DOMException('refused', 'SecurityError')],
    ['not there', () => new ReferenceError('localStorage is not defined')],
  ])('when it is %s', (_, error) => {
    for (const name of ['localStorage', 'sessionStorage']) {
      const get = () => {
        throw error();
      };
      vi.stubGlobal(name, undefined);
      Object.defineProperty(globalThis, name, { get, configurable: true });
    }
    const storage = openStorage('/', 'a-story');
    for (const key of ['place', 'handover', 'offline'] as const) {
      expect(() => storage.store(key, 1)).not.toThrow();
      expect(storage.load(key)).toBeNull();
    }
  });

  it('when it is full', () => {
    stub(10);
    const storage = openStorage('/', 'a-story');
    expect(() => storage.store('place', { chapter: 'rome' })).not.toThrow();
    expect(storage.load('place')).toBeNull();
  });
});

it('In another site’s frame nothing is stored, deleted or moved', () => {
  const { nameOf } = openStorage('/', 'a-story');
  local.setItem(nameOf('place'), '1');
  local.setItem('khuyut:offline', '"off"');
  const before = [...local.items];
  stubWindow(true);
  const storage = openStorage('/', 'a-story');
  storage.store('place', null);
  storage.store('offline', null);
  storage.store('handover', 1);
  expect([...local.items]).toEqual(before);
  expect(session.items.size).toBe(0);
});
