import { copyOf, type Shared } from './share-text';

/** What came of it; `dismissed`: the reader closed the share sheet. */
export type Outcome = 'shared' | 'copied' | 'dismissed' | 'failed';

/** What is used of the browser's `navigator`: neither is there in every browser, nor outside of https. */
export interface Device {
  share?: (data: ShareData) => Promise<void>;
  clipboard?: Pick<Clipboard, 'writeText'>;
}

/** Whether the system has a share sheet. */
export const canShare = (device: Device): boolean => typeof device.share === 'function';

/** Opens the system's share sheet, where there is one; else, or where that refuses, copies text and address. */
export async function give(shared: Shared, device: Device): Promise<Outcome> {
  try {
    if (canShare(device)) {
      await device.share?.({ ...shared });
      return 'shared';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
  }
  try {
    if (!device.clipboard) return 'failed';
    await device.clipboard.writeText(copyOf(shared));
    return 'copied';
  } catch {
    return 'failed';
  }
}
