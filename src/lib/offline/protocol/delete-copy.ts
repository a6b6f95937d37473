import { isCacheOf } from './cache-names';

/** Deletes every offline copy of a scope, and none of another one. */
export async function deleteCopy(scope: string): Promise<void> {
  try {
    const names = (await caches.keys()).filter((name) => isCacheOf(scope, name));
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // Where storage is refused there is no copy that could be read either.
  }
}
