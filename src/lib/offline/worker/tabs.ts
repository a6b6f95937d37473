import type { Tell } from '../worker-messages';

/** ms that a tab has to say which version it runs; a sleeping one counts as running another. */
const PATIENCE = 1_000;

/**
 * Whether every open tab runs a script that this version holds. Only then may the files of other
 * versions go: a tab loads parts of its own version later.
 */
export async function allTabsRun(clients: Clients, holds: (url: string) => boolean): Promise<boolean> {
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const scripts = await Promise.all(tabs.map(scriptOf));
  return scripts.every((script) => typeof script === 'string' && holds(script));
}

function scriptOf(tab: WindowClient): Promise<unknown> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const end = (answer: unknown) => {
      clearTimeout(timer);
      port1.close();
      done(answer);
    };
    const timer = setTimeout(end, PATIENCE, undefined);
    port1.onmessage = ({ data }) => end(data);
    tab.postMessage({ type: 'which' } satisfies Tell, [port2]);
  });
}
