import type { Locale } from '$lib/i18n/locale';
import { load, store } from '$lib/reader/storage';
import { followConnection } from './connection';
import type { Reason } from './messages';
import { wirePanel } from './panel';
import { registerWorker, type OfflineCopy } from './register';
import { offlineText } from './text';
import { wireNotice } from './update';
import type { Standing } from './words';

interface Options {
  locale: Locale;
  /** The site's folder, which the worker is responsible for; ends in a slash. */
  home: string;
  /** The worker's address. */
  worker: string;
  /** The address of the page's own script. */
  entry: string;
  /** Called before the page is opened anew as the newer version. */
  onLeave: () => void;
}

/** Keeps the story for reading offline, says where that stands, and tells of newer versions. */
export function startOffline(root: Document, { locale, home, worker, entry, onLeave }: Options): void {
  const text = offlineText[locale];
  let copy: OfflineCopy | undefined;
  let now: Standing = { state: 'saving' };

  const set = (change: Partial<Standing>, also?: string) => {
    now = { ...now, ...change };
    panel.show(now, also);
  };
  const setReady = async () => {
    const isKept = await isPersisted();
    set({ state: 'ready', isRemoved: false, isKept, status: await copy?.status() });
  };
  const save = async () => {
    store('khuyut:offline', null);
    set({ state: 'saving', isRemoved: false, reason: undefined });
    try {
      copy = await registerWorker(worker, home, entry, {
        onReady: () => void setReady(),
        onFailed: (reason: Reason) => set({ state: 'failed', reason }),
        onUpdate: (release) => notice.show(release),
        onTakeover: () => {
          onLeave();
          location.reload();
        },
      });
      if (now.state === 'ready') await setReady();
    } catch {
      // Storage is refused, the worker's file is not there, or the browser does not want it.
      set(isWorkerRunning() ? { state: 'ready' } : { state: 'failed', reason: 'network' });
    }
  };
  const panel = wirePanel(root, locale, {
    keep: () => void askToKeep().then((isKept) => set({ isKept }, isKept ? '' : text.notKept)),
    repair: () =>
      void copy
        ?.repair()
        .then((status) => set({ status }, status?.isWhole === true ? text.repaired : text.reasons.network)),
    remove: () => {
      store('khuyut:offline', 'off');
      void copy
        ?.remove()
        .then(() => set({ state: 'unsupported', isRemoved: true, isKept: false, status: undefined }));
    },
    save: () => void save(),
  });
  const notice = wireNotice(root, locale, () => copy?.accept());

  followConnection(root, text.needsConnection);
  // A browser that asks for permission first is only there on secure addresses, and never in a frame.
  if (!('serviceWorker' in navigator)) set({ state: 'unsupported' });
  else if (load('khuyut:offline') === 'off') set({ state: 'unsupported', isRemoved: true });
  else void save();
}

const isWorkerRunning = () => navigator.serviceWorker.controller !== null;

async function isPersisted(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}

async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
