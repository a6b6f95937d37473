import { WrongFile } from './wrong-file';

/** How long to wait before a file that could not be had is asked for again. */
const PAUSES_MS = [500, 1_500, 4_000];

/**
 * Asks for a file until it comes: once, and up to three times more, past the browser's own cache. That may hold
 * a broken file, which the host takes for its own; nor must a broken answer come to lie there, from where pages
 * are shown.
 * @param ask asks in a way for the browser's own cache, and throws where the file cannot be had
 * @param isHashed whether its name says what it holds
 * @throws what the last attempt has thrown
 */
export async function askUntilItComes(
  ask: (cache: RequestCache) => Promise<void>,
  isHashed: boolean,
): Promise<void> {
  let cache: RequestCache = isHashed ? 'default' : 'no-store';
  // Its hash tells whether what the page has loaded is still the same: without even asking the host.
  if (!isHashed && (await succeeds(ask('only-if-cached')))) return;
  for (const pauseMs of PAUSES_MS) {
    try {
      await ask(cache);
      return;
    } catch (error) {
      if (!mayComeNext(error, cache)) throw error;
    }
    await new Promise((resume) => setTimeout(resume, pauseMs));
    cache = 'no-store';
  }
  await ask(cache);
}

const succeeds = (attempt: Promise<void>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

/** A full device stays full, and what the host itself sends altered will be so the next time. */
function mayComeNext(error: unknown, cache: RequestCache): boolean {
  if (error instanceof WrongFile) return error.reason !== 'altered' || cache !== 'no-store';
  const isTimeout = error instanceof DOMException && /^(Timeout|Abort)Error$/.test(error.name);
  return error instanceof TypeError || isTimeout;
}
