/**
 * The cache of an offline copy. It carries the scope and the story, because all sites of an origin share
 * their caches, and no version, because an update fetches only the files that changed.
 * @param scope the folder that the worker is responsible for, as an address that ends in a slash
 * @param story the story's id
 */
export const cacheName = (scope: string, story: string): string => `khuyut ${scope} ${story}`;

/**
 * Whether a cache holds a copy of this scope, of any story. Before names carried the story, a copy's cache
 * was called after its scope alone. An address holds no space, so that no other scope's name begins the same.
 */
export const isCacheOf = (scope: string, name: string): boolean =>
  name === `khuyut ${scope}` || name.startsWith(`khuyut ${scope} `);
