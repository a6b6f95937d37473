import type { BrowserContext, CDPSession } from 'playwright';

/** What came over the network: what kind of file it was, and its bytes on the wire. */
export interface Transfer {
  type: string;
  size: number;
}

/** Follows what a page asks for. */
export async function followPage(session: CDPSession): Promise<readonly Transfer[]> {
  const types = new Map<string, string>();
  const transfers: Transfer[] = [];
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    // What is part of the page counts with the page.
    if (!response.url.startsWith('data:')) types.set(requestId, type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type !== undefined) transfers.push({ type, size: encodedDataLength });
  });
  await session.send('Network.enable');
  return transfers;
}

/** Follows what service workers ask for, which saves the page while it is read. */
export function followWorkers(context: BrowserContext): readonly Transfer[] {
  const transfers: Transfer[] = [];
  context.on('requestfinished', (request) => {
    if (!request.serviceWorker()) return;
    void request.sizes().then(
      ({ responseBodySize, responseHeadersSize }) => {
        transfers.push({ type: 'saving', size: responseBodySize + responseHeadersSize });
      },
      // The worker is gone, and what it asked for with it.
      () => undefined,
    );
  });
  return transfers;
}

/** The bytes of some transfers: of all kinds, or of these. */
export const bytesOf = (transfers: readonly Transfer[], ...types: string[]): number =>
  transfers
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .reduce((total, { size }) => total + size, 0);

/** How long nothing must come for a transfer to be over, in ms. */
const QUIET_MS = 1500;

/** Waits until nothing more comes. */
export async function untilQuiet(transfers: readonly Transfer[]): Promise<void> {
  for (let before = -1; before !== transfers.length;) {
    before = transfers.length;
    await new Promise((done) => setTimeout(done, QUIET_MS));
  }
}
