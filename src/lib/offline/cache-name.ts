/**
 * The cache in which the offline copy of a scope lies: one for all versions of the site. It can never be
 * renamed, or copies that were saved before would lie there for ever.
 */
export const cacheName = (scope: string): string => `khuyut ${scope}`;

/** Deletes the offline copy of a scope; where storage is refused there is none that could be read. */
export async function deleteCopy(scope: string): Promise<void> {
  try {
    await caches.delete(cacheName(scope));
  } catch {
    // Nor can it be deleted.
  }
}
