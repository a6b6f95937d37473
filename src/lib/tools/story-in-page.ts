/** The story as the page holds it: what a tool reads of it, it reads here. */
export interface StoryInPage {
  root: Document;
  /** The site's folder in its address, which ends in a slash. */
  home: string;
  /** In order, each with its id, its heading `h2`, and its text in `.card`. */
  chapters: readonly HTMLElement[];
}
