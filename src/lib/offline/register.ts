import { messageSW, Workbox } from 'workbox-window';
import { isRelease, isStatus, isTell, type Ask, type Reason, type Release, type Status } from './messages';

/** The worker as the page knows it. The only importer of workbox-window. */
export interface OfflineCopy {
  /** What is saved; undefined while nothing answers for it. */
  status: () => Promise<Status | undefined>;
  /** Fetches anew what is lost or spoilt. */
  repair: () => Promise<Status | undefined>;
  /** Deletes the copy and its worker. */
  remove: () => Promise<void>;
  /** Lets the waiting version take over; the page has to be opened anew after `onTakeover`. */
  accept: () => void;
}

interface Events {
  onReady: () => void;
  /** The copy could not be saved. */
  onFailed: (reason: Reason) => void;
  /** A newer version is saved and waits, or has taken over at another tab's wish. */
  onUpdate: (release: Release | undefined) => void;
  onTakeover: () => void;
}

/** ms between two looks for a newer version in a page that stays open. */
const LOOK = 60 * 60 * 1000;
/** ms that a worker has to answer. */
const PATIENCE = 10_000;

/**
 * Registers the worker and follows what becomes of it.
 * @param script the worker's address, and @param scope the folder it is responsible for
 * @param entry the address of the page's own script, by which a worker knows the page's version
 * @throws when the browser refuses to register
 */
export async function registerWorker(
  script: string,
  scope: string,
  entry: string,
  { onReady, onFailed, onUpdate, onTakeover }: Events,
): Promise<OfflineCopy> {
  const { serviceWorker } = navigator;
  const workbox = new Workbox(script, { scope });
  let registration: ServiceWorkerRegistration | undefined = undefined;
  let accepted = false;
  let reason: Reason | undefined;
  const fail = (told: Reason) => {
    // The worker says why; that it then ends, the browser says without a reason.
    reason ??= told;
    if (!registration?.active) onFailed(reason);
  };

  serviceWorker.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
    if (!isTell(data)) return;
    if (data.type === 'failed') fail(data.reason);
    else ports[0]?.postMessage(entry);
  });
  serviceWorker.startMessages();

  const ask = async <Answer>(
    worker: ServiceWorker | null | undefined,
    question: Ask,
    isAnswer: (answer: unknown) => answer is Answer,
  ): Promise<Answer | undefined> => {
    if (!worker) return undefined;
    const late = new Promise((done) => setTimeout(done, PATIENCE));
    const answer: unknown = await Promise.race([messageSW(worker, question), late]);
    return isAnswer(answer) ? answer : undefined;
  };
  const tellOfUpdate = async () => onUpdate(await ask(registration?.waiting, { type: 'release' }, isRelease));

  workbox.addEventListener('activated', onReady);
  workbox.addEventListener('redundant', () => fail('network'));
  workbox.addEventListener('waiting', () => void tellOfUpdate());
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (accepted) onTakeover();
    else if (isUpdate) onUpdate(undefined);
  });

  registration = await workbox.register({ immediate: true });
  // Left by an earlier page, still at work: workbox-window follows only those that begin now.
  const { installing } = registration ?? {};
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'activated') onReady();
    else if (installing.state === 'redundant') fail('network');
  });
  if (registration?.active) {
    onReady();
    registration.active.postMessage({ type: 'opened' } satisfies Ask);
    if (registration.waiting) void tellOfUpdate();
  }
  const look = setInterval(() => void registration?.update().catch(() => undefined), LOOK);

  return {
    status: () => ask(registration?.active, { type: 'status' }, isStatus),
    repair: () => ask(registration?.active, { type: 'repair' }, isStatus),
    async remove() {
      clearInterval(look);
      await registration?.unregister();
      const names = await caches.keys();
      const own = `khuyut ${registration?.scope ?? ''}`;
      await Promise.all(names.filter((name) => name === own).map((name) => caches.delete(name)));
    },
    accept() {
      accepted = true;
      if (registration?.waiting) workbox.messageSkipWaiting();
      else onTakeover();
    },
  };
}
