import type { MessageToPage } from '../../protocol/messages-to-page';
import { isMessageToPage } from '../../protocol/messages-to-page';

/** An open page of the site, as a worker sees it. */
export class FakeTab {
  /** What it was told, but for questions. */
  readonly told: MessageToPage[] = [];

  /** @param script the address of the script that it runs; undefined where it sleeps and answers nothing */
  constructor(private readonly script: string | undefined) {}

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    const copied: unknown = structuredClone(message);
    if (!isMessageToPage(copied)) throw new TypeError('no message to a page');
    if (copied.type !== 'which') this.told.push(copied);
    const [port] = transfer;
    if (this.script !== undefined && port instanceof MessagePort) port.postMessage(this.script);
  }
}
