/** A kind of page: the script that enhances it, and what goes with that script. */
export interface EntryPlan {
  /** The script, which loads after the words. */
  source: string;
  /** What has to run in the page's head, before anything is painted. */
  head?: string;
  /** What runs in the page's body after its beginning, also if the script above never comes. */
  body?: string;
  /** Name and folder of the built script, below the base path. */
  name: string;
  folder: string;
  /** The Trusted Types policies that the script installs; the page's content policy admits no other. */
  trustedTypes: readonly string[];
}

/** The scripts of the site. The build makes them, the server's hooks put them into the pages. */
export const ENTRIES = {
  story: {
    source: 'src/entries/story.ts',
    head: 'src/entries/story-head.ts',
    body: 'src/entries/story-body.ts',
    name: 'khuyut',
    folder: '_app/immutable',
    // Svelte's own: it writes the markup of its components as text.
    trustedTypes: ['default', 'svelte-trusted-html'],
  },
  // In folders of their own, because the offline copy takes every script of the folder above.
  embed: {
    source: 'src/entries/embed.ts',
    head: 'src/entries/embed-head.ts',
    name: 'embed',
    folder: '_app/immutable/embed',
    trustedTypes: ['default'],
  },
  evidence: {
    source: 'src/entries/evidence.ts',
    head: 'src/entries/preferences-head.ts',
    name: 'evidence',
    folder: '_app/immutable',
    // It writes no markup.
    trustedTypes: [],
  },
  partners: {
    source: 'src/entries/partners.ts',
    head: 'src/entries/preferences-head.ts',
    name: 'partners',
    folder: '_app/immutable/partners',
    trustedTypes: ['svelte-trusted-html'],
  },
} as const satisfies Record<string, EntryPlan>;
export type Entry = keyof typeof ENTRIES;

/** Where a page holds a script as text. */
export const INLINE_PLACES = ['head', 'body'] as const satisfies (keyof EntryPlan)[];
export type InlinePlace = (typeof INLINE_PLACES)[number];

/**
 * The kind of page at an address below the base path, or at a route. Everything unknown is a page of the story; the
 * pages of single chapters have no script of their own.
 */
export function entryOf(address: string): Entry | undefined {
  const [first] = address.split('/').filter((part) => part !== '' && part !== 'en');
  if (first === 'c') return undefined;
  return first === 'embed' || first === 'partners' || first === 'evidence' ? first : 'story';
}

/** A built script: its file below the base path, and its hash (W3C Subresource Integrity). */
export interface BuiltEntry {
  file: string;
  integrity: string;
}

/** Where the build notes its built scripts for the server's hooks, which prerender the pages. */
export const BUILT_ENTRIES = '.svelte-kit/output/client/.vite/entries.json';
