import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltVersion } from '../../src/lib/offline/protocol/built-version';

/**
 * A worker that does what those did before the names of caches carried the story: it keeps a version's files
 * under the name of its scope alone, each under the key that Workbox gives it.
 * @param folder the version whose files it keeps
 */
export async function oldWorker(folder: string): Promise<string> {
  const worker = await readFile(join(folder, 'service-worker.js'), 'utf8');
  const [, json = ''] = /^self\.__KHUYUT_VERSION=(\{.*?\}\});/s.exec(worker) ?? [];
  const { files } = JSON.parse(json) as BuiltVersion;
  return `
    const files = ${JSON.stringify(files)};
    const name = 'khuyut ' + registration.scope;
    const addressOf = ({ url }) => new URL(url, registration.scope).href;
    const keyOf = (file) => {
      const key = new URL(addressOf(file));
      if (file.revision) key.searchParams.set('__WB_REVISION__', file.revision);
      return key.href;
    };
    const keys = new Map(files.map((file) => [addressOf(file), keyOf(file)]));
    const save = async (file) => (await caches.open(name)).put(keyOf(file), await fetch(addressOf(file)));
    addEventListener('install', (event) => event.waitUntil(Promise.all(files.map(save))));
    addEventListener('fetch', (event) => {
      const key = keys.get(event.request.url.replace(/\\/en$/, '/en/'));
      if (key) event.respondWith(caches.open(name).then((cache) => cache.match(key)));
    });
    addEventListener('message', ({ data, ports: [port] }) => {
      if (data.type === 'SKIP_WAITING') skipWaiting();
      if (data.type === 'status') port.postMessage({ bytes: 1000, savedAt: null, isWhole: true });
    });
  `;
}
