import { PrecacheController } from 'workbox-precaching/PrecacheController';
import type { PrecacheEntry } from 'workbox-precaching/_types';
import { alteredKey } from '../protocol/altered-version';
import { cacheName } from '../protocol/cache-names';
import type { CopyStatus } from '../protocol/copy-status';
import { askUntilItComes } from './attempts';
import { isIntact } from './integrity';
import { deleteOlderCopies, takeOverOlderCopies } from './older-copies';
import { pack, unpack } from './packed';
import { WrongFile, whyWrong } from './wrong-file';

/** Hosts answer these pages, asked for by name too, as what they are. */
const NOT_FOUND = /(^|\/)404\.html$/;
const HASHED_SCRIPT = /^_app\/immutable\/.*\.js$/;

/** How long one file may take to arrive while the copy is saved, which nobody waits for. */
const SAVING_TIMEOUT_MS = 60_000;
/** The same while a reader waits for it. */
const READING_TIMEOUT_MS = 8_000;

/** The offline copy: this version's files, each with its hash, in a cache that versions share. */
export interface Copy {
  /** The addresses below the scope that are saved. */
  keys: ReadonlySet<string>;
  /** Saves every file that is not there yet. @throws when one cannot be had intact; the others stay saved */
  install: (event: ExtendableEvent) => Promise<void>;
  /** A file, from the cache or, where that has lost it, from the network. @throws when neither has it */
  read: (event: ExtendableEvent, key: string) => Promise<Response>;
  /** A file of another version, if it is still there. */
  readOtherVersion: (url: string) => Promise<Response | undefined>;
  /** Whether an address is that of one of this version's files. */
  hasFile: (url: string) => boolean;
  status: () => Promise<Omit<CopyStatus, 'bytes'>>;
  /** Deletes the files of other versions. */
  deleteOtherVersions: () => Promise<void>;
}

/**
 * Creates the offline copy of a version.
 * @param entries its files, as addresses below the scope
 * @param scope the folder that the worker is responsible for, as an address that ends in a slash
 * @param story the story's id
 */
export function createCopy(entries: PrecacheEntry[], scope: string, story: string): Copy {
  const name = cacheName(scope, story);
  const scripts = entries.map(({ url }) => url).filter((url) => HASHED_SCRIPT.test(url));
  /** What other versions have saved at an address. */
  const otherVersionsOf = async (url: string) => {
    const saved = await (await caches.open(name)).matchAll(url, { ignoreSearch: true });
    return Promise.all(
      saved.map((response) =>
        unpack(response)
          .text()
          .catch(() => ''),
      ),
    );
  };
  const controller: PrecacheController = new PrecacheController({
    cacheName: name,
    plugins: [
      {
        // A cache can lose or spoil what it was given. What is not intact is fetched anew.
        async cachedResponseWillBeUsed({ cachedResponse, request }) {
          const integrity = controller.getIntegrityForCacheKey(request.url);
          if (!cachedResponse || !integrity) return cachedResponse;
          const file = unpack(cachedResponse);
          return (await isIntact(file, integrity)) ? file : null;
        },
        requestWillFetch({ request, event }) {
          const timeout = event.type === 'install' ? SAVING_TIMEOUT_MS : READING_TIMEOUT_MS;
          // Not in the oldest browsers that are served.
          const signal = 'timeout' in AbortSignal ? AbortSignal.timeout(timeout) : null;
          return Promise.resolve(new Request(request, { signal }));
        },
        // The browser, which could check the hash itself, would not say what came instead.
        async fetchDidSucceed({ request: { url }, response }) {
          const integrity = controller.getIntegrityForCacheKey(cacheKeys.get(url) ?? '');
          if (integrity === undefined || (await isIntact(response, integrity))) return response;
          throw new WrongFile(await whyWrong(response, { scripts, others: await otherVersionsOf(url) }));
        },
        cacheWillUpdate({ request: { url }, response }) {
          const isExpected = response.status < 400 || (response.status === 404 && NOT_FOUND.test(url));
          return Promise.resolve(isExpected ? pack(response) : null);
        },
      },
    ],
  });
  controller.addToCacheList(entries);
  const cacheKeys = controller.getURLsToCacheKeys();

  return {
    keys: new Set(entries.map(({ url }) => url)),
    async install(event) {
      // Where it fails, the files are fetched instead.
      await takeOverOlderCopies(scope, name).catch(() => undefined);
      // Not by Workbox's own `install`, which ends the event's life with the first file that fails. One after
      // the other, as there: https://github.com/GoogleChrome/workbox/issues/2528
      for (const { url, revision } of entries) {
        const { href } = new URL(url, scope);
        const params = { cacheKey: cacheKeys.get(href) };
        const ask = async (cache: RequestCache) => {
          const request = new Request(href, { cache, credentials: 'same-origin', mode: 'same-origin' });
          await Promise.all(controller.strategy.handleAll({ event, request, params }));
        };
        await askUntilItComes(ask, revision === null);
      }
    },
    async read(event, key) {
      const { href } = new URL(key, scope);
      const cacheKey = cacheKeys.get(href);
      if (cacheKey === undefined) throw new RangeError(`“${key}” is not part of the offline copy`);
      const integrity = controller.getIntegrityForCacheKey(cacheKey);
      const ask = (cache: RequestCache) =>
        controller.strategy.handle({
          event,
          request: new Request(href, { cache }),
          params: { cacheKey, integrity },
        });
      try {
        return await ask('default');
      } catch (error) {
        // The browser's own cache may hold a broken file. A network that is slow would be no faster.
        if (!(error instanceof TypeError)) throw error;
        return ask('no-store');
      }
    },
    async readOtherVersion(url) {
      return (await caches.open(name)).match(url, { ignoreSearch: true });
    },
    hasFile: (url) => cacheKeys.has(url),
    async status() {
      const cache = await caches.open(name);
      const files = await Promise.all(
        [...cacheKeys.values()].map(async (cacheKey) => {
          const response = await cache.match(cacheKey);
          if (!response) return { isWhole: false, time: NaN };
          const integrity = controller.getIntegrityForCacheKey(cacheKey);
          return {
            isWhole: integrity === undefined || (await isIntact(unpack(response), integrity)),
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
    async deleteOtherVersions() {
      const cache = await caches.open(name);
      const own = new Set([...cacheKeys.values(), alteredKey(scope)]);
      const others = (await cache.keys()).filter(({ url }) => !own.has(url));
      await Promise.all(others.map((request) => cache.delete(request)));
      await deleteOlderCopies(scope, name);
    },
  };
}
