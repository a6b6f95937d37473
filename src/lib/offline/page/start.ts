import type { Locale } from '$lib/i18n/locale';
import { followDataUse } from '$lib/platform/data-use';
import type { StoryStorage } from '$lib/platform/storage';
import { forgetAltered } from '../protocol/altered-version';
import { deleteCopy } from '../protocol/delete-copy';
import { isUnsaved, savedAddress, unsavedAddress } from '../protocol/unsaved-address';
import { followConnection } from './connection';
import type { CopyState } from './copy-state';
import { offlineText } from './offline-words';
import { wirePanel } from './panel';
import { askToPersist, isPersisted } from './persistence';
import { registerWorker, type OfflineWorker } from './register';
import { wireUpdateNotice } from './update-notice';

/** What the page says of itself. */
export interface OfflineOptions {
  locale: Locale;
  storage: StoryStorage;
  /** The site's folder, which the worker is responsible for; ends in a slash. */
  home: string;
  /** The address of the worker's file. */
  worker: string;
  /** The address of the page's own script. */
  entry: string;
  /** Called before the page is opened anew as the newer version. */
  onLeave: () => void;
}

/** Saves the story for reading offline, tells where the copy stands, and tells of updates. */
export function startOffline(root: Document, options: OfflineOptions): void {
  const { locale, storage, home, worker, entry, onLeave } = options;
  const text = offlineText[locale];
  const { story = '', revision } = root.documentElement.dataset;
  /** The worker that is followed; undefined while the copy is removed. */
  let followed: OfflineWorker | undefined;
  let copy: CopyState = { state: 'saving' };

  const set = (change: Partial<CopyState>, also?: string) => {
    copy = { ...copy, ...change };
    panel.show(copy, also);
  };
  const setReady = async (saved: OfflineWorker) => {
    const persisted = await isPersisted();
    let status = await saved.status();
    // The browser may have lost files of a copy that was saved before, or the reader has removed them.
    if (status?.isWhole === false) status = (await saved.repair()) ?? status;
    // The copy may have been removed meanwhile.
    if (saved === followed) set({ state: 'ready', isRemoved: false, isPersisted: persisted, status });
  };
  const setRemoved = () =>
    set({ state: 'unsupported', isRemoved: true, isPersisted: false, status: undefined });
  const reopen = () => {
    onLeave();
    if (isUnsaved(location.href)) location.replace(savedAddress(location.href));
    else location.reload();
  };
  const readUnsaved = () => {
    onLeave();
    location.assign(unsavedAddress(location.href));
  };

  const save = () => {
    followed?.stop();
    storage.store('offline', null);
    set({ state: 'saving', isRemoved: false, isHeld: false, reason: undefined });
    const registered = registerWorker(
      { script: worker, scope: home, entry, story, revision },
      {
        onReady: () => void setReady(registered),
        onFailed: (reason) => set({ state: 'failed', reason }),
        onUpdate: (version) => notice.show(version),
        onUnverified: () => notice.showUnverified(),
        onUnsaved: () => set({ isPageUnsaved: true }),
        onTakeover: reopen,
      },
    );
    followed = registered;
  };
  /** The reader does not want to wait until it is tried again. */
  const saveNow = async () => {
    set({ state: 'saving', isRemoved: false, reason: undefined });
    await forgetAltered(new URL(home, location.href).href, story);
    save();
  };
  /** With light use of data a story is saved once the reader asks for it. One that is saved is followed. */
  const begin = async (isLight: boolean) => {
    if (followed || copy.isRemoved) return;
    const isHeld = isLight && !(await navigator.serviceWorker.getRegistration(home));
    if (isHeld) set({ state: 'unsupported', isHeld });
    else save();
  };
  const repair = async (spoilt: OfflineWorker) => {
    const status = await spoilt.repair();
    if (spoilt !== followed) return;
    set({ status }, status?.isWhole === true ? text.repaired : text.reasons.network);
  };
  const remove = async (unwanted: OfflineWorker) => {
    followed = undefined;
    storage.store('offline', 'off');
    await unwanted.remove();
    setRemoved();
  };
  const keep = async () => {
    const persisted = await askToPersist();
    set({ isPersisted: persisted }, persisted ? '' : text.notKept);
  };
  /** What the reader does with the copy in another tab holds for this one too. */
  const followOtherTab = ({ key }: StorageEvent) => {
    if (key !== storage.nameOf('offline')) return;
    if (storage.load('offline') === 'off') {
      followed?.stop();
      followed = undefined;
      setRemoved();
    } else save();
  };

  const panel = wirePanel(root, locale, {
    keep: () => void keep(),
    repair: () => void (followed && repair(followed)),
    remove: () => void (followed && remove(followed)),
    save: () => void saveNow(),
  });
  // Where the copy was removed meanwhile, the newer version comes from the network.
  const accept = () => (followed ? followed.accept() : reopen());
  const notice = wireUpdateNotice(root, locale, { accept, readUnsaved });

  followConnection(root, text.needsConnection);
  // Browsers without it: old ones, insecure addresses, and some private windows.
  if (!('serviceWorker' in navigator)) {
    set({ state: 'unsupported' });
    return;
  }
  window.addEventListener('storage', followOtherTab);
  if (storage.load('offline') === 'off') {
    setRemoved();
    // The removed worker ran until its last page was gone, and may have saved files again.
    void deleteCopy(new URL(home, location.href).href);
  } else followDataUse((isLight) => void begin(isLight));
}
