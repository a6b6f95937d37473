import { withTimeout } from './with-timeout';

/** A worker, a page or a frame: whatever takes messages with ports. */
export interface Recipient {
  postMessage: (message: unknown, transfer: Transferable[]) => void;
}

/** What a recipient answers to a message, by the port that comes with it; undefined after so many ms. */
export async function ask(recipient: Recipient, message: unknown, timeoutMs: number): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
  });
  recipient.postMessage(message, [port2]);
  try {
    return await withTimeout(timeoutMs, answer, undefined);
  } finally {
    port1.close();
  }
}
