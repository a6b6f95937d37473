import { followKeys } from '../keys';
import { markCurrent } from './page-scroll';
import { wireStepBar } from '../paged-bar';
import { createStepper } from './paged-track';

/** The story read page by page. */
export interface StepReading {
  /** Goes to the beginning of a chapter, if the story has it. */
  go: (id: string) => void;
  release: () => void;
}

interface Parts {
  track: HTMLElement;
  /** What comes before the chapters, and after them. */
  intro: HTMLElement;
  chapters: readonly HTMLElement[];
  outro: HTMLElement;
}

/**
 * Makes pages of the story and gives the reader a bar, keys and a list of chapters to turn them. The
 * nearest chapter stays the current one on the pages after the last.
 * @param onChapter is told the index of each chapter that is reached
 * @param onTurn is called when another page is reached
 */
export function readInSteps(
  { track, intro, chapters, outro }: Parts,
  onChapter: (index: number) => void,
  onTurn: () => void,
): StepReading {
  let current = -1;
  let page = 0;
  const bar = wireStepBar(document, {
    turn: (turn) => stepper.turn(turn),
    jump: (index) => stepper.goTo(index + 1),
  });
  const stepper = createStepper(track, [intro, ...chapters, outro], (where) => {
    const index = where.part - 1;
    // The same page is told anew when the pages are counted again.
    if (where.page !== page) onTurn();
    page = where.page;
    bar.show(where, chapters[index] && index);
    const nearest = Math.min(Math.max(index, current === -1 ? -1 : 0), chapters.length - 1);
    if (nearest === current) return;
    current = nearest;
    markCurrent(chapters, current);
    onChapter(current);
  });
  const releaseKeys = followKeys(document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr', (turn, byPage) => {
    // Page keys scroll the page around.
    if (!byPage) stepper.turn(turn);
    return !byPage;
  });
  return {
    go(id) {
      const index = chapters.findIndex((chapter) => chapter.id === id);
      if (index >= 0) stepper.goTo(index + 1);
    },
    release() {
      releaseKeys();
      stepper.release();
      bar.release();
    },
  };
}
