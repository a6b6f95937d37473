import { ask, type Recipient } from '$lib/platform/ask';
import type { MessageToPage } from '../protocol/messages-to-page';

/** How long a tab may take to say which version it is. One that sleeps counts as another version. */
const TAB_ANSWER_TIMEOUT_MS = 1_000;

const WINDOWS = { type: 'window', includeUncontrolled: true } as const;

/** The open pages of the site, as the worker's `clients` gives them. */
export interface Tabs {
  matchAll: (options: typeof WINDOWS) => Promise<readonly Recipient[]>;
}

/**
 * Whether every open tab runs a script that this version has. Only then may the files of other versions
 * be deleted: a tab may load parts of its own version later.
 */
export async function allTabsRun(tabs: Tabs, hasFile: (url: string) => boolean): Promise<boolean> {
  const question = { type: 'which' } satisfies MessageToPage;
  const open = await tabs.matchAll(WINDOWS);
  const scripts = await Promise.all(open.map((tab) => ask(tab, question, TAB_ANSWER_TIMEOUT_MS)));
  return scripts.every((script) => typeof script === 'string' && hasFile(script));
}

/** Tells every open tab. */
export async function tellTabs(tabs: Tabs, message: MessageToPage): Promise<void> {
  for (const tab of await tabs.matchAll(WINDOWS)) tab.postMessage(message, []);
}
