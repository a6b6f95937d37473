import { forgetAltered, recallAltered, rememberAltered } from '../protocol/altered-version';
import type { BuiltVersion } from '../protocol/built-version';
import { isMessageToWorker, type MessageToWorker } from '../protocol/messages-to-worker';
import { answerRequest } from './answers';
import { createCopy } from './copy';
import { failureReason } from './failure-reason';
import { allTabsRun, tellTabs, type Tabs } from './tabs';
import { WrongFile } from './wrong-file';

/** What is used of the worker's global scope. */
export interface WorkerScope {
  registration: { scope: string; installing: unknown; waiting: unknown };
  clients: Tabs;
  skipWaiting: () => Promise<void>;
}

/** What a worker does at each of its events. */
export interface WorkerHandlers {
  install: (event: ExtendableEvent) => void;
  activate: () => void;
  fetch: (event: FetchEvent) => void;
  message: (event: ExtendableMessageEvent) => void;
}

/**
 * Creates the worker of a version: it saves the version's files, answers from them, and deletes those of
 * other versions once no tab needs them.
 */
export function createHandlers(
  worker: WorkerScope,
  { story, files, chapters, info }: BuiltVersion,
): WorkerHandlers {
  const { registration, clients } = worker;
  const { scope } = registration;
  const copy = createCopy(files, scope, story);

  const install = async (event: ExtendableEvent) => {
    const isKnownAltered = await wasAltered();
    try {
      if (isKnownAltered) throw new WrongFile('altered');
      await copy.install(event);
      await forgetAltered(scope, story);
    } catch (error) {
      const reason = failureReason(error);
      if (reason === 'altered' && !isKnownAltered) await rememberAltered(scope, story, info.pages ?? []);
      await tellTabs(clients, { type: 'failed', reason });
      throw error;
    }
  };
  /** Whether this version's pages came altered not long ago. */
  const wasAltered = async () => {
    const altered = await recallAltered(scope, story);
    return altered !== undefined && altered.pages.join() === info.pages?.join();
  };
  const cleanUp = async () => {
    // A worker that is on its way may need what this one would delete.
    const isAlone = () => !registration.installing && !registration.waiting;
    if (isAlone() && (await allTabsRun(clients, copy.hasFile)) && isAlone()) await copy.deleteOtherVersions();
  };
  const status = async () => ({ ...(await copy.status()), bytes: info.bytes });
  const handleMessage = async ({ type }: MessageToWorker, event: ExtendableMessageEvent) => {
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

  return {
    install: (event) => event.waitUntil(install(event)),
    // Not waited for: until a worker is activated, all requests of its pages wait.
    activate: () => void cleanUp(),
    fetch(event) {
      const answer = answerRequest(event, copy, scope, chapters);
      if (answer) event.respondWith(answer);
    },
    message(event) {
      const data: unknown = event.data;
      if (isMessageToWorker(data)) event.waitUntil(handleMessage(data, event));
    },
  };
}
