import { Workbox, type WorkboxLifecycleEvent } from 'workbox-window';
import { recallAltered } from '../protocol/altered-version';
import { isCopyStatus, type CopyStatus } from '../protocol/copy-status';
import { deleteCopy } from '../protocol/delete-copy';
import { isMessageToPage, type FailureReason } from '../protocol/messages-to-page';
import type { MessageToWorker } from '../protocol/messages-to-worker';
import { isVersionInfo, type VersionInfo } from '../protocol/version-info';
import { askWorker, REPAIR_TIMEOUT_MS } from './ask-worker';
import { standingOf } from './standing';

/** The worker as the page knows it. */
export interface OfflineWorker {
  /** What is saved; undefined while no worker answers for it. */
  status: () => Promise<CopyStatus | undefined>;
  /** Fetches anew what is lost or spoilt. */
  repair: () => Promise<CopyStatus | undefined>;
  /** Deletes the copy and its worker, and stops following it. */
  remove: () => Promise<void>;
  /** Lets the update take over; the page has to be opened anew at `onTakeover`. */
  accept: () => void;
  /** Stops following the worker: nothing is told after it. */
  stop: () => void;
}

/** What the page is told of the worker. */
export interface WorkerEvents {
  /** The copy is saved. */
  onReady: () => void;
  /** The copy could not be saved. */
  onFailed: (reason: FailureReason) => void;
  /** A newer version than this page is saved: it waits, or has taken over without this page. */
  onUpdate: (version: VersionInfo | undefined) => void;
  /** A newer version cannot be saved, because its pages come altered. */
  onUnverified: () => void;
  /** This page is of that newer version. */
  onUnsaved: () => void;
  /** The update that was accepted has taken over. */
  onTakeover: () => void;
}

/** What the page says of itself, and where its worker is. */
export interface WorkerAddresses {
  /** The worker's file. */
  script: string;
  /** The folder that the worker is responsible for. */
  scope: string;
  /** The page's own script, by which a worker knows the page's version. */
  entry: string;
  /** The story's id. */
  story: string;
  /** What the build calls the page as it is; undefined where it says nothing. */
  revision: string | undefined;
}

/** How often a page that stays open looks for an update. */
const UPDATE_CHECK_INTERVAL_MS = 60 * 60 * 1000;

/** Registers the worker and follows what becomes of it. The only importer of workbox-window. */
export function registerWorker(
  { script, scope, entry, story, revision }: WorkerAddresses,
  { onReady, onFailed, onUpdate, onUnverified, onUnsaved, onTakeover }: WorkerEvents,
): OfflineWorker {
  const following = new AbortController();
  const { signal } = following;
  let registration: ServiceWorkerRegistration | undefined;
  let isAccepted = false;
  let reason: FailureReason | undefined;

  const fail = (why?: FailureReason) => {
    // The worker says why it fails, the browser only that the worker has ended. Either can come first.
    reason ??= why;
    if (!signal.aborted && !registration?.active) onFailed(reason ?? 'network');
  };
  const tellOfUpdate = async () => {
    const worker = registration?.waiting ?? registration?.active;
    const version = await askWorker(worker, { type: 'release' }, isVersionInfo);
    if (!signal.aborted) onUpdate(version);
  };
  /** Compares the page with what is saved, and tells what an update by itself does not. */
  const compare = async () => {
    const active = registration?.active;
    if (!registration || !active) return;
    const [saved, altered] = await Promise.all([
      askWorker(active, { type: 'release' }, isVersionInfo),
      recallAltered(registration.scope, story),
    ]);
    if (signal.aborted) return;
    const standing = standingOf(revision, saved, altered);
    if (standing === 'outdated') onUnverified();
    if (standing === 'unsaved') onUnsaved();
    if (standing !== 'older') return;
    // A page that came past the worker may also be newer than what is saved: then an update is on its way.
    const isOlder = altered !== undefined || (await isNewest(registration));
    // Read anew: the answer has taken a while.
    if (isOlder && !following.signal.aborted) onUpdate(saved);
  };
  const takeOver = ({ target }: Event) => {
    if (target instanceof ServiceWorker && target.state === 'activated') onTakeover();
  };

  const register = async () => {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener(
      'message',
      ({ data, ports }: MessageEvent<unknown>) => {
        if (!isMessageToPage(data)) return;
        if (data.type === 'failed') {
          fail(data.reason);
          if (data.reason === 'altered') void compare();
        } else ports[0]?.postMessage(entry);
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
      // An update does not wait where the worker controls no tab. It is still newer than this page.
      if (isExternal && !isAccepted) void tellOfUpdate();
      else void compare();
    });
    on('redundant', () => fail());
    on('waiting', () => void tellOfUpdate());
    on('controlling', ({ isUpdate }) => {
      if (isUpdate && !isAccepted) void tellOfUpdate();
    });

    const found = await workbox.register({ immediate: true }).catch(async (error: unknown) => {
      // Refused, though the worker of an earlier visit may still be there.
      const earlier = await serviceWorker.getRegistration(scope);
      if (!earlier) throw error;
      return earlier;
    });
    if (signal.aborted) return;
    registration = found;
    if (registration?.installing) followEarlier(registration.installing);
    if (registration?.active) {
      onReady();
      registration.active.postMessage({ type: 'opened' } satisfies MessageToWorker);
      if (registration.waiting) void tellOfUpdate();
      void compare();
    }
    const checks = setInterval(
      () => void registration?.update().catch(() => undefined),
      UPDATE_CHECK_INTERVAL_MS,
    );
    signal.addEventListener('abort', () => clearInterval(checks));
  };

  /** Follows a worker that an earlier page began to install: workbox-window follows only later ones. */
  const followEarlier = (worker: ServiceWorker) => {
    worker.addEventListener(
      'statechange',
      () => {
        if (worker.state === 'activated') {
          onReady();
          void compare();
        } else if (worker.state === 'redundant') fail();
      },
      { signal },
    );
  };

  // Storage is refused, the worker's file is missing, or the browser does not accept it.
  register().catch(() => fail());

  return {
    status: () => askWorker(registration?.active, { type: 'status' }, isCopyStatus),
    repair: () => askWorker(registration?.active, { type: 'repair' }, isCopyStatus, REPAIR_TIMEOUT_MS),
    async remove() {
      // First: the worker ends when it is removed, which is no failure.
      following.abort();
      if (!registration) return;
      await registration.unregister();
      await deleteCopy(registration.scope);
    },
    accept() {
      isAccepted = true;
      const waiting = registration?.waiting;
      if (!waiting) {
        onTakeover();
        return;
      }
      // Not `controllerchange`: a tab that no worker controls does not get it.
      waiting.addEventListener('statechange', takeOver, { signal });
      waiting.postMessage({ type: 'SKIP_WAITING' } satisfies MessageToWorker);
    },
    stop: () => following.abort(),
  };
}

/** Whether the host has no newer worker than the active one; false where it does not answer. */
async function isNewest(registration: ServiceWorkerRegistration): Promise<boolean> {
  try {
    await registration.update();
    return !registration.installing && !registration.waiting;
  } catch {
    return false;
  }
}
