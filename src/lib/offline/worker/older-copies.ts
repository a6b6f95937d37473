import { isCacheOf } from '../protocol/cache-names';

/**
 * The caches in which earlier versions keep their copy of this scope under another name: without the
 * story's id, as the first versions did, or with another story's.
 */
async function olderCopies(scope: string, name: string): Promise<string[]> {
  return (await caches.keys()).filter((other) => other !== name && isCacheOf(scope, other));
}

/**
 * Copies what earlier versions saved into the cache of this name, so that an update fetches only what
 * changed and open tabs find the files of their version. The older caches stay for the worker that uses them.
 */
export async function takeOverOlderCopies(scope: string, name: string): Promise<void> {
  const older = await olderCopies(scope, name);
  if (older.length === 0) return;
  const cache = await caches.open(name);
  for (const from of await Promise.all(older.map((other) => caches.open(other)))) {
    for (const request of await from.keys()) {
      const response = (await cache.match(request)) ? undefined : await from.match(request);
      if (response) await cache.put(request, response);
    }
  }
}

/** Deletes what earlier versions saved under another name. */
export async function deleteOlderCopies(scope: string, name: string): Promise<void> {
  await Promise.all((await olderCopies(scope, name)).map((other) => caches.delete(other)));
}
