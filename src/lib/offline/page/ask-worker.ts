import { ask } from '$lib/platform/ask';
import type { MessageToWorker } from '../protocol/messages-to-worker';

const ANSWER_TIMEOUT_MS = 10_000;
/** For a repair, which loads files anew before it is answered. */
export const REPAIR_TIMEOUT_MS = 30_000;

/** Asks a worker; undefined when it does not answer in time, or with something else. */
export async function askWorker<Answer>(
  worker: ServiceWorker | null | undefined,
  question: MessageToWorker,
  isAnswer: (answer: unknown) => answer is Answer,
  timeoutMs = ANSWER_TIMEOUT_MS,
): Promise<Answer | undefined> {
  const answer = worker ? await ask(worker, question, timeoutMs) : undefined;
  return isAnswer(answer) ? answer : undefined;
}
