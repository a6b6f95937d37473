import { WrongFile } from './wrong-file';

/** How a file that could not be had is asked for again, and how long after the attempt before. */
const AGAIN: readonly { cache: RequestCache; pauseMs: number }[] = [
  // A host that has nothing else to say answers in a few bytes.
  { cache: 'no-cache', pauseMs: 500 },
  // The browser's own cache may hold a broken file, which the host takes for its own. This replaces it.
  { cache: 'reload', pauseMs: 1_500 },
  { cache: 'reload', pauseMs: 4_000 },
];

/**
 * Asks for a file until it comes: once, and up to three times more.
 * @param ask asks in a way for the browser's own cache, and throws where the file cannot be had
 * @throws what the last attempt has thrown
 */
export async function askUntilItComes(
  ask: (cache: RequestCache) => Promise<void>,
  first: RequestCache,
): Promise<void> {
  let cache = first;
  for (const next of AGAIN) {
    try {
      await ask(cache);
      return;
    } catch (error) {
      if (!mayComeNext(error, cache)) throw error;
    }
    await new Promise((resume) => setTimeout(resume, next.pauseMs));
    cache = next.cache;
  }
  return ask(cache);
}

/** A full device stays full, and what the host itself sends altered will be so the next time. */
function mayComeNext(error: unknown, cache: RequestCache): boolean {
  if (error instanceof WrongFile) return error.reason !== 'altered' || cache !== 'reload';
  const isTimeout = error instanceof DOMException && /^(Timeout|Abort)Error$/.test(error.name);
  return error instanceof TypeError || isTimeout;
}
