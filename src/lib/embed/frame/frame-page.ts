import { findStage, type StageElements } from '$lib/views/map/live/stage';

/** The elements of the page for frames that its script works with. */
export interface FramePage {
  /** The scroller of paged mode; in scroll mode simply what holds the story. */
  track: HTMLElement;
  /** What comes before the chapters, and after them. */
  intro: HTMLElement;
  outro: HTMLElement;
  /** In order; at least one. */
  chapters: HTMLElement[];
  stage: StageElements;
  /** What the map moves along in scroll mode. */
  rail: HTMLElement;
  /** The part of the map under the cards, on narrow screens. */
  lowerMap: HTMLElement | null;
  sheet: HTMLDialogElement | null;
}

/** @returns undefined where the page lacks any of the elements, as an error page does */
export function findFramePage(root: Document): FramePage | undefined {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const chapters = [...root.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const [intro, outro] = root.querySelectorAll<HTMLElement>('[data-part]');
  const track = find('[data-track]');
  const stage = findStage(root);
  const rail = stage?.stage.parentElement;
  if (!track || !intro || !outro || chapters.length === 0 || !stage || !rail) return undefined;
  return {
    track,
    intro,
    outro,
    chapters,
    stage,
    rail,
    lowerMap: find('[data-low]'),
    sheet: root.querySelector<HTMLDialogElement>('[data-sheet]'),
  };
}
