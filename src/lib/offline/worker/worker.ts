import type { PrecacheEntry } from 'workbox-precaching/_types';
import { isAsk, type Ask, type Reason, type Release, type Tell } from '../worker-messages';
import { within } from '$lib/platform/with-timeout';
import { isObject } from '$lib/platform/is-object';
import { createCopy } from './copy';
import { lastResort } from './last-resort';
import { plan } from './plan';
import { allTabsRun } from './tabs';

/** Injected while building: the files of this version, and what it says of itself. */
declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: PrecacheEntry[];
  __KHUYUT_RELEASE: Release;
};

/** ms that a page which is not saved may take before the one that says so is shown. */
const PATIENCE = 8_000;

const { scope } = self.registration;
const copy = createCopy(self.__WB_MANIFEST, scope);
const release = self.__KHUYUT_RELEASE;

self.addEventListener('install', (event) => {
  event.waitUntil(
    copy.install(event).catch(async (error: unknown) => {
      await tellTabs({ type: 'failed', reason: reasonOf(error) });
      throw error;
    }),
  );
});

// Not waited for: nothing that a reader asks for may stand behind it.
self.addEventListener('activate', () => void cleanUp());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { url, method, mode } = request;
  const answer = plan({ url, method, isNavigation: mode === 'navigate' }, scope, copy.keys);
  switch (answer.kind) {
    case 'leave':
      return;
    case 'saved':
      event.respondWith(
        copy
          .read(event, answer.key)
          .catch(() => (mode === 'navigate' ? pageOf(request, lastResort(scope)) : Response.error())),
      );
      return;
    case 'kept':
      event.respondWith(
        copy
          .readKept(url)
          .catch(() => undefined)
          .then((response) => response ?? fetch(request)),
      );
      return;
    case 'instead':
      event.respondWith(
        copy
          .read(event, answer.key)
          .catch(() => lastResort(scope))
          .then((page) => pageOf(request, page)),
      );
      return;
    case 'unknown':
      event.respondWith(
        copy
          .read(event, answer.key)
          .then(asNotFound, () => lastResort(scope))
          .then((page) => pageOf(request, page)),
      );
  }
});

self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  // As workbox-window words it.
  if (isObject(data) && data.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
  } else if (isAsk(data)) {
    event.waitUntil(answerTo(data, event));
  }
});

async function answerTo({ type }: Ask, event: ExtendableMessageEvent): Promise<void> {
  const [port] = event.ports;
  switch (type) {
    case 'opened':
      return cleanUp();
    case 'release':
      return port?.postMessage(release);
    case 'repair':
      // Reading a file puts back one that is lost or spoilt.
      await Promise.allSettled([...copy.keys].map((key) => copy.read(event, key)));
      return port?.postMessage({ ...(await copy.status()), bytes: release.bytes });
    case 'status':
      return port?.postMessage({ ...(await copy.status()), bytes: release.bytes });
  }
}

/** The files of other versions go once no tab runs one, and none is about to take over. */
async function cleanUp(): Promise<void> {
  const isAlone = () => !self.registration.installing && !self.registration.waiting;
  if (isAlone() && (await allTabsRun(self.clients, copy.holds)) && isAlone()) await copy.deleteOthers();
}

/** The network's answer to a page, whatever it is; `otherwise` when there is none in time. */
function pageOf(request: Request, otherwise: Response): Promise<Response> {
  return within(
    PATIENCE,
    fetch(request).catch(() => otherwise),
    otherwise,
  );
}

function asNotFound(page: Response): Response {
  return new Response(page.body, { status: 404, statusText: 'Not Found', headers: page.headers });
}

async function tellTabs(message: Tell): Promise<void> {
  for (const tab of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    tab.postMessage(message);
  }
}

function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error)) return 'network';
  if (error.name === 'QuotaExceededError') return 'space';
  // Workbox's own word for a status that is not to be saved.
  return error.name === 'bad-precaching-response' ? 'answer' : 'network';
}
