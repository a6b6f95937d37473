import { PrecacheController } from 'workbox-precaching/PrecacheController';
import type { PrecacheEntry } from 'workbox-precaching/_types';
import { cacheName as cacheNameOf } from '../cache-name';
import type { Status } from '../worker-messages';
import { isIntact } from './integrity';

/** ms that one file may take: while saving in the background, and while a reader waits for it. */
const PATIENCE = { saving: 60_000, reading: 8_000 };

/** The offline copy: this version's files, each with its hash, in a cache that versions share. */
export interface Copy {
  /** The addresses below the scope that are saved. */
  keys: ReadonlySet<string>;
  /** Saves every file that is not there yet; all or nothing. @throws when one cannot be had intact */
  install: (event: ExtendableEvent) => Promise<void>;
  /** A file, from the cache or, where that has lost it, from the network. @throws when neither has it */
  read: (event: ExtendableEvent, key: string) => Promise<Response>;
  /** A file of another version, if it is still there. */
  readKept: (url: string) => Promise<Response | undefined>;
  /** Whether a page that runs the script at this address is one of this version's. */
  holds: (url: string) => boolean;
  status: () => Promise<Omit<Status, 'bytes'>>;
  /** Deletes the files of other versions. */
  deleteOthers: () => Promise<void>;
}

/** Creates the offline copy of a version. */
export function createCopy(entries: PrecacheEntry[], scope: string): Copy {
  const cacheName = cacheNameOf(scope);
  let isAnew = false;
  const controller: PrecacheController = new PrecacheController({
    cacheName,
    plugins: [
      {
        // A cache can lose or spoil what it was given; what is not intact is fetched anew.
        async cachedResponseWillBeUsed({ cachedResponse, request }) {
          const integrity = controller.getIntegrityForCacheKey(request.url);
          if (!cachedResponse || !integrity) return cachedResponse;
          return (await isIntact(cachedResponse, integrity)) ? cachedResponse : null;
        },
        requestWillFetch({ request, event }) {
          const patience = event.type === 'install' ? PATIENCE.saving : PATIENCE.reading;
          // Never past the browser's own cache into it: a broken page would be shown from there.
          const cache = isAnew || request.cache === 'reload' ? 'no-store' : request.cache;
          // Younger than the oldest browsers that are served.
          const signal = 'timeout' in AbortSignal ? AbortSignal.timeout(patience) : null;
          return Promise.resolve(new Request(request, { signal, cache }));
        },
      },
    ],
  });
  controller.addToCacheList(entries);
  const addresses = controller.getURLsToCacheKeys();

  const read = async (event: ExtendableEvent, key: string): Promise<Response> => {
    const { href } = new URL(key, scope);
    const cacheKey = addresses.get(href);
    if (cacheKey === undefined) throw new RangeError(`“${key}” is not part of the offline copy`);
    const integrity = controller.getIntegrityForCacheKey(cacheKey);
    return controller.strategy.handle({ event, request: new Request(href), params: { cacheKey, integrity } });
  };

  return {
    keys: new Set(entries.map(({ url }) => url)),
    read,
    async install(event) {
      try {
        await controller.install(event);
      } catch (error) {
        // The browser's own cache may hold a broken file and go on giving it; it is passed by, and left alone.
        if (!(error instanceof TypeError)) throw error;
        isAnew = true;
        await controller.install(event);
      }
    },
    async readKept(url) {
      return (await caches.open(cacheName)).match(url, { ignoreSearch: true });
    },
    holds: (url) => addresses.has(url),
    async status() {
      const cache = await caches.open(cacheName);
      const files = await Promise.all(
        [...addresses.values()].map(async (cacheKey) => {
          const response = await cache.match(cacheKey);
          if (!response) return { isWhole: false, time: NaN };
          const integrity = controller.getIntegrityForCacheKey(cacheKey);
          return {
            isWhole: integrity === undefined || (await isIntact(response, integrity)),
            time: Date.parse(response.headers.get('Date') ?? ''),
          };
        }),
      );
      const times = files.map(({ time }) => time).filter(isFinite);
      return {
        isWhole: files.every(({ isWhole }) => isWhole),
        savedAt: times.length > 0 ? Math.max(...times) : null,
      };
    },
    async deleteOthers() {
      const cache = await caches.open(cacheName);
      const mine = new Set(addresses.values());
      const others = (await cache.keys()).filter(({ url }) => !mine.has(url));
      await Promise.all(others.map((request) => cache.delete(request)));
    },
  };
}
