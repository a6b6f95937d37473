import { pass } from '../../fakes/time';
import type { FailureReason } from '../../protocol/messages-to-page';
import { startOffline } from '../start';
import { press, type FakePage } from './page';

/** Long enough for every answer to arrive, and for Workbox to see that a worker waits. */
export const SOON_MS = 500;

/** Runs the page's script. */
export async function start(page: FakePage): Promise<void> {
  startOffline(document, page.options);
  await pass(SOON_MS);
}

/** Ends the installing that the page has begun, with the worker's word before it where it fails. */
export async function endInstalling(
  { workers }: FakePage,
  outcome: 'saved' | FailureReason | 'killed',
): Promise<void> {
  if (outcome !== 'saved' && outcome !== 'killed') {
    await Promise.all([workers.tell({ type: 'failed', reason: outcome }), pass(SOON_MS)]);
  }
  workers.registration?.endInstalling(outcome === 'saved');
  await pass(SOON_MS);
}

/** Presses a button and waits for what comes of it. */
export async function pressAndWait(selector: string): Promise<void> {
  press(selector);
  await pass(SOON_MS);
}
