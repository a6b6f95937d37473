import { deleteCopy } from '../protocol/delete-copy';

declare const self: ServiceWorkerGlobalScope;

/**
 * Takes the place of a broken worker and removes itself: it deletes the offline copy, answers no request,
 * and unregisters. Pages that are open stay as they are; the next one comes from the host.
 */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove(): Promise<void> {
  await deleteCopy(self.registration.scope);
  await self.registration.unregister();
}
