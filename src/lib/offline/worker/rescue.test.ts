import { afterEach, expect, it, vi } from 'vitest';
import { FakeCaches } from '../fakes/caches';
import { FakeExtendableEvent } from './fakes/events';

const SCOPE = 'https://example.org/stories/';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Runs the rescue worker. @returns what it listens to, and a count of what it asked the browser for */
async function run(caches: unknown) {
  const listeners = new Map<string, (event: FakeExtendableEvent) => void>();
  const [skipWaiting, unregister] = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve(true))];
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('self', {
    addEventListener: (type: string, listener: (event: FakeExtendableEvent) => void) =>
      listeners.set(type, listener),
    registration: { scope: SCOPE, unregister },
    skipWaiting,
  });
  await import('./rescue');
  for (const type of ['install', 'activate']) {
    const event = new FakeExtendableEvent(type);
    listeners.get(type)?.(event);
    await event.lifetime();
  }
  return { listeners, skipWaiting, unregister };
}

it('The rescue worker takes over at once, deletes the copies of its scope alone, and unregisters', async () => {
  const caches = new FakeCaches();
  const others = ['khuyut https://example.org/ story', `khuyut ${SCOPE}more/`, 'someone else’s'];
  const own = [`khuyut ${SCOPE}`, `khuyut ${SCOPE} story`, `khuyut ${SCOPE} other-story`];
  for (const name of [...others, ...own]) await caches.open(name);
  const { skipWaiting, unregister } = await run(caches);
  expect(await caches.keys()).toEqual(others);
  expect(skipWaiting).toHaveBeenCalledOnce();
  expect(unregister).toHaveBeenCalledOnce();
});

it('The rescue worker answers no request', async () => {
  const { listeners } = await run(new FakeCaches());
  expect([...listeners.keys()].sort()).toEqual(['activate', 'install']);
});

it('The rescue worker unregisters where storage is refused', async () => {
  const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  const { unregister } = await run({ keys: refuse, delete: refuse });
  expect(unregister).toHaveBeenCalledOnce();
});
