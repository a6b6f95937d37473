import type { Component } from 'svelte';
import type { Locale, Localized } from '$lib/i18n/locale';
import type { StoryStorage } from '$lib/platform/storage';
import type { PositionStore } from '$lib/reading/position';
import type { StoryInPage } from './story-in-page';

/** What each tool of the sheet is given. */
export interface ToolProps {
  /** The language of the page. A tool has its own words in both, which load with it. */
  locale: Locale;
  /** The story as the page holds it. */
  story: StoryInPage;
  /** Where the reader is: to be followed. Only what moves the reader sets it. */
  position: PositionStore;
  storage: StoryStorage;
  /**
   * Follows a link into the page, such as `#a-chapter`, and closes the sheet: Back leads to the sheet again. A link
   * in the tool's own markup does the same by itself.
   */
  go: (address: string) => void;
  /** Closes the sheet. What the tool has begun goes on: it stays mounted until the page is left. */
  close: () => void;
}

/** A tool of the reader's. Its part of the page loads when the reader asks for it. */
export interface Tool {
  /** Lower case, one word: the tool's folder, and its button's hook (`data-find`). */
  id: string;
  name: Localized;
  /** What it is for, in a few words below its name. */
  purpose: Localized;
  load: () => Promise<{ default: Component<ToolProps> }>;
}
