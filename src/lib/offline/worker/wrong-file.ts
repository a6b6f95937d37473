import type { FailureReason } from '../protocol/messages-to-page';

/** A file that is not the one that the version has at its address. */
export class WrongFile extends Error {
  override name = 'WrongFile';

  constructor(readonly reason: FailureReason) {
    super(`not the file of this version: ${reason}`);
  }
}

/** What is known of the version that a file should be of. */
interface Expected {
  /** The addresses of its scripts below the scope, each with a hash in its name. */
  scripts: readonly string[];
  /** What other versions have at the address of the file. */
  others: readonly string[];
}

/**
 * Why an answer is not the file that was asked for. A page that names a script of its version, and is whole,
 * is that version's, but altered. A page that another version has is only late, as hosts of many machines
 * send them for a while after a deploy.
 */
export async function whyWrong(response: Response, { scripts, others }: Expected): Promise<FailureReason> {
  const body = await response.clone().text();
  const isOwn = scripts.some((script) => body.includes(script)) && /<\/html\s*>/i.test(body);
  if (response.ok && isOwn) return others.includes(body) ? 'network' : 'altered';
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  // Half a page still names its version.
  const isForeign = isPage && !scripts.some((script) => body.includes(script));
  return !response.ok || isForeign ? 'answer' : 'network';
}
