import { messageSW, Workbox, type WorkboxLifecycleEvent } from 'workbox-window';
import { deleteCopy } from '../cache-name';
import {
  isRelease,
  isStatus,
  isTell,
  type Ask,
  type Reason,
  type Release,
  type Status,
} from '../worker-messages';
import { within } from '$lib/platform/with-timeout';

/** The worker as the page knows it. The only importer of workbox-window. */
export interface OfflineCopy {
  /** What is saved; undefined while nothing answers for it. */
  status: () => Promise<Status | undefined>;
  /** Fetches anew what is lost or spoilt. */
  repair: () => Promise<Status | undefined>;
  /** Deletes the copy and its worker, and releases this. */
  remove: () => Promise<void>;
  /** Lets the waiting version take over; the page has to be opened anew after `onTakeover`. */
  accept: () => void;
  /** Follows the worker no longer; nothing is told after it. */
  release: () => void;
}

interface Events {
  onReady: () => void;
  /** The copy could not be saved. */
  onFailed: (reason: Reason) => void;
  /** A newer version is saved and waits, or has taken over without this page. */
  onUpdate: (release: Release | undefined) => void;
  onTakeover: () => void;
}

/** ms between two looks for a newer version in a page that stays open. */
const LOOK = 60 * 60 * 1000;
/** ms that a worker has to answer, and to load anew what is lost. */
const PATIENCE = { answer: 10_000, repair: 30_000 };

/**
 * Registers the worker and follows what becomes of it.
 * @param script the worker's address, and @param scope the folder it is responsible for
 * @param entry the address of the page's own script, by which a worker knows the page's version
 */
export function registerWorker(
  script: string,
  scope: string,
  entry: string,
  { onReady, onFailed, onUpdate, onTakeover }: Events,
): OfflineCopy {
  const life = new AbortController();
  const { signal } = life;
  let registration: ServiceWorkerRegistration | undefined;
  let accepted = false;
  let reason: Reason | undefined;

  const fail = (told: Reason) => {
    // The worker says why; that it then ends, the browser says without a reason.
    reason ??= told;
    if (!signal.aborted && !registration?.active) onFailed(reason);
  };
  const tellOfUpdate = async () => {
    const release = await ask(registration?.waiting ?? registration?.active, { type: 'release' }, isRelease);
    if (!signal.aborted) onUpdate(release);
  };
  const takeOver = ({ target }: Event) => {
    if (target instanceof ServiceWorker && target.state === 'activated') onTakeover();
  };

  const register = async () => {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener(
      'message',
      ({ data, ports }: MessageEvent<unknown>) => {
        if (!isTell(data)) return;
        if (data.type === 'failed') fail(data.reason);
        else ports[0]?.postMessage(entry);
      },
      { signal },
    );
    serviceWorker.startMessages();

    const workbox = new Workbox(script, { scope });
    const on = (
      type: 'activated' | 'redundant' | 'waiting' | 'controlling',
      listener: (event: WorkboxLifecycleEvent) => void,
    ) => {
      workbox.addEventListener(type, listener);
      signal.addEventListener('abort', () => workbox.removeEventListener(type, listener));
    };
    on('activated', ({ isExternal }) => {
      onReady();
      // Where no tab is controlled a version that is found later need not wait: this page is older.
      if (isExternal && !accepted) void tellOfUpdate();
    });
    on('redundant', () => fail('network'));
    on('waiting', () => void tellOfUpdate());
    on('controlling', ({ isUpdate }) => {
      if (isUpdate && !accepted) void tellOfUpdate();
    });

    const found = await workbox.register({ immediate: true }).catch(async (error: unknown) => {
      // Refused, though a worker from an earlier visit may be at work.
      const earlier = await serviceWorker.getRegistration(scope);
      if (!earlier) throw error;
      return earlier;
    });
    if (signal.aborted) return;
    registration = found;
    // Left by an earlier page, still at work: workbox-window follows only those that begin now.
    const { installing } = registration ?? {};
    installing?.addEventListener(
      'statechange',
      () => {
        if (installing.state === 'activated') onReady();
        else if (installing.state === 'redundant') fail('network');
      },
      { signal },
    );
    if (registration?.active) {
      onReady();
      registration.active.postMessage({ type: 'opened' } satisfies Ask);
      if (registration.waiting) void tellOfUpdate();
    }
    const look = setInterval(() => void registration?.update().catch(() => undefined), LOOK);
    signal.addEventListener('abort', () => clearInterval(look));
  };
  // Storage is refused, the worker's file is not there, or the browser does not want it.
  register().catch(() => fail('network'));

  return {
    status: () => ask(registration?.active, { type: 'status' }, isStatus),
    repair: () => ask(registration?.active, { type: 'repair' }, isStatus, PATIENCE.repair),
    async remove() {
      // First: that the removed worker then ends is no failure.
      life.abort();
      if (!registration) return;
      await registration.unregister();
      await deleteCopy(registration.scope);
    },
    accept() {
      accepted = true;
      const waiting = registration?.waiting;
      if (!waiting) {
        onTakeover();
        return;
      }
      // Not the change of the controller: a tab that no worker controls is told of none.
      waiting.addEventListener('statechange', takeOver, { signal });
      void messageSW(waiting, { type: 'SKIP_WAITING' });
    },
    release: () => life.abort(),
  };
}

/** Asks a worker; undefined when it does not answer, or with something else. */
async function ask<Answer>(
  worker: ServiceWorker | null | undefined,
  question: Ask,
  isAnswer: (answer: unknown) => answer is Answer,
  patience = PATIENCE.answer,
): Promise<Answer | undefined> {
  if (!worker) return undefined;
  const answer = await within<unknown>(patience, messageSW(worker, question), undefined);
  return isAnswer(answer) ? answer : undefined;
}
