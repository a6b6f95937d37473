import { ask } from '$lib/platform/ask';
import type { MessageToPage } from '../protocol/messages-to-page';

/** How long a tab may take to say which version it is. One that sleeps counts as another version. */
const TAB_ANSWER_TIMEOUT_MS = 1_000;

const WINDOWS = { type: 'window', includeUncontrolled: true } as const;

/**
 * Whether every open tab runs a script that this version has. Only then may the files of other versions
 * be deleted: a tab may load parts of its own version later.
 */
export async function allTabsRun(clients: Clients, hasFile: (url: string) => boolean): Promise<boolean> {
  const question = { type: 'which' } satisfies MessageToPage;
  const tabs = await clients.matchAll(WINDOWS);
  const scripts = await Promise.all(tabs.map((tab) => ask(tab, question, TAB_ANSWER_TIMEOUT_MS)));
  return scripts.every((script) => typeof script === 'string' && hasFile(script));
}

/** Tells every open tab. */
export async function tellTabs(clients: Clients, message: MessageToPage): Promise<void> {
  for (const tab of await clients.matchAll(WINDOWS)) tab.postMessage(message);
}
