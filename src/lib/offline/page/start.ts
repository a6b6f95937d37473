import type { Locale } from '$lib/i18n/locale';
import { load, store } from '$lib/platform/storage';
import { deleteCopy } from '../cache-name';
import { followConnection } from './connection';
import { wirePanel } from './panel';
import { registerWorker, type OfflineCopy } from './register';
import { offlineText } from './offline-words';
import { wireNotice } from './update-notice';
import type { Standing } from './copy-state';

/** What the page tells of itself. */
export interface Options {
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
  const setReady = async (saved: OfflineCopy) => {
    const isKept = await isPersisted();
    let status = await saved.status();
    // A worker may be at work whose files the browser has lost, or the reader has removed.
    if (status?.isWhole === false) status = (await saved.repair()) ?? status;
    // Unless it was removed meanwhile.
    if (saved === copy) set({ state: 'ready', isRemoved: false, isKept, status });
  };
  const reopen = () => {
    onLeave();
    location.reload();
  };
  const save = () => {
    copy?.release();
    store('khuyut:offline', null);
    set({ state: 'saving', isRemoved: false, reason: undefined });
    const saved = registerWorker(worker, home, entry, {
      onReady: () => void setReady(saved),
      onFailed: (reason) => set({ state: 'failed', reason }),
      onUpdate: (release) => notice.show(release),
      onTakeover: reopen,
    });
    copy = saved;
  };
  const repair = async (spoilt: OfflineCopy) => {
    const status = await spoilt.repair();
    if (spoilt === copy) set({ status }, status?.isWhole === true ? text.repaired : text.reasons.network);
  };
  const setRemoved = () => set({ state: 'unsupported', isRemoved: true, isKept: false, status: undefined });
  const remove = async (unwanted: OfflineCopy) => {
    copy = undefined;
    store('khuyut:offline', 'off');
    await unwanted.remove();
    setRemoved();
  };
  const follow = ({ key }: StorageEvent) => {
    if (key !== 'khuyut:offline') return;
    if (load(key) === 'off') {
      copy?.release();
      copy = undefined;
      setRemoved();
    } else save();
  };
  const panel = wirePanel(root, locale, {
    keep: () => void askToKeep().then((isKept) => set({ isKept }, isKept ? '' : text.notKept)),
    repair: () => void (copy && repair(copy)),
    remove: () => void (copy && remove(copy)),
    save,
  });
  // Where the copy was removed meanwhile the newer version comes from the network.
  const notice = wireNotice(root, locale, () => (copy ? copy.accept() : reopen()));

  followConnection(root, text.needsConnection);
  // A browser that asks for permission first is only there on secure addresses, and never in a frame.
  if (!('serviceWorker' in navigator)) {
    set({ state: 'unsupported' });
    return;
  }
  // What the reader does with the copy in another tab holds for this one, too.
  window.addEventListener('storage', follow);
  if (load('khuyut:offline') === 'off') {
    setRemoved();
    // Its worker was at work until the last page was gone, and may have saved files again.
    void deleteCopy(new URL(home, location.href).href);
  } else save();
}

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
