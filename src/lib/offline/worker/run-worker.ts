import type { BuiltVersion } from '../protocol/built-version';
import { isMessageToWorker, type MessageToWorker } from '../protocol/messages-to-worker';
import { answerRequest } from './answers';
import { createCopy } from './copy';
import { failureReason } from './failure-reason';
import { allTabsRun, tellTabs } from './tabs';

/** Saves a version's files, answers from them, and deletes those of other versions once no tab needs them. */
export function runWorker(worker: ServiceWorkerGlobalScope, { story, files, info }: BuiltVersion): void {
  const { registration, clients } = worker;
  const { scope } = registration;
  const copy = createCopy(files, scope, story);

  const install = async (event: ExtendableEvent) => {
    try {
      await copy.install(event);
    } catch (error) {
      await tellTabs(clients, { type: 'failed', reason: failureReason(error) });
      throw error;
    }
  };
  const cleanUp = async () => {
    // A worker that is on its way may need what this one would delete.
    const isAlone = () => !registration.installing && !registration.waiting;
    if (isAlone() && (await allTabsRun(clients, copy.hasFile)) && isAlone()) await copy.deleteOtherVersions();
  };
  const status = async () => ({ ...(await copy.status()), bytes: info.bytes });
  const handleMessage = async (event: ExtendableMessageEvent, { type }: MessageToWorker) => {
    const [port] = event.ports;
    switch (type) {
      case 'SKIP_WAITING':
        return worker.skipWaiting();
      case 'opened':
        return cleanUp();
      case 'release':
        return port?.postMessage(info);
      case 'repair':
        // Reading puts back a file that is lost or spoilt.
        await Promise.allSettled([...copy.keys].map((key) => copy.read(event, key)));
        return port?.postMessage(await status());
      case 'status':
        return port?.postMessage(await status());
    }
  };

  worker.addEventListener('install', (event) => event.waitUntil(install(event)));
  // Not waited for: until a worker is activated, all requests of its pages wait.
  worker.addEventListener('activate', () => void cleanUp());
  worker.addEventListener('fetch', (event) => {
    const answer = answerRequest(event, copy, scope);
    if (answer) event.respondWith(answer);
  });
  worker.addEventListener('message', (event) => {
    const data: unknown = event.data;
    if (isMessageToWorker(data)) event.waitUntil(handleMessage(event, data));
  });
}
