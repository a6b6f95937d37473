import type { CopyStatus } from '../../protocol/copy-status';
import { isMessageToWorker, type MessageToWorker } from '../../protocol/messages-to-worker';
import type { VersionInfo } from '../../protocol/version-info';

export const SAVED: CopyStatus = {
  bytes: 638_400,
  savedAt: Date.parse('2026-11-24T12:00:00Z'),
  isWhole: true,
};

/** A worker as a page sees it: its state, and what it answers. */
export class FakeServiceWorker extends EventTarget {
  state: ServiceWorkerState = 'parsed';
  /** What it was told. */
  readonly told: MessageToWorker['type'][] = [];
  /** What it answers; undefined is silence. */
  status: CopyStatus | undefined = SAVED;
  repaired: CopyStatus | undefined = SAVED;
  info: VersionInfo | undefined = { bytes: SAVED.bytes, corrections: [] };
  /** What the browser does when the worker asks to wait no longer. */
  skipWaiting: () => void = () => undefined;

  constructor(readonly scriptURL: string) {
    super();
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    const copied: unknown = structuredClone(message);
    if (!isMessageToWorker(copied)) throw new TypeError('no message to a worker');
    this.told.push(copied.type);
    const [port] = transfer;
    const answer = this.answerTo(copied);
    if (answer !== undefined && port instanceof MessagePort) port.postMessage(answer);
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  private answerTo({ type }: MessageToWorker): unknown {
    switch (type) {
      case 'status':
        return this.status;
      case 'repair':
        if (this.repaired) this.status = this.repaired;
        return this.repaired;
      case 'release':
        return this.info;
      case 'SKIP_WAITING':
        this.skipWaiting();
        return undefined;
      case 'opened':
        return undefined;
    }
  }
}
