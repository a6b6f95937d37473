import type { Browser } from 'playwright';
import type { Profile } from './profiles';

/**
 * Puts service workers on the slow connection too: what is emulated for a page does not count for its worker, and
 * saving would be over before anything is seen of it.
 */
export async function slowWorkers(browser: Browser, { network }: Profile): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  session.on('Target.targetCreated', ({ targetInfo: { targetId, type } }) => {
    if (type !== 'service_worker') return;
    void session
      .send('Target.attachToTarget', { targetId, flatten: false })
      .then(async ({ sessionId }) => {
        const send = (id: number, method: string, params: object) =>
          session.send('Target.sendMessageToTarget', {
            sessionId,
            message: JSON.stringify({ id, method, params }),
          });
        await send(1, 'Network.enable', {});
        await send(2, 'Network.emulateNetworkConditions', network);
      })
      // A worker that is gone again has nothing left to slow down.
      .catch(() => undefined);
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
}
