import { followKeys } from '../keys';
import type { PositionStore } from '../position';
import { wireStepBar } from '../paged-bar';
import { createStepper } from './paged-track';

/** The story read page by page. */
export interface StepReading {
  /** Goes to the beginning of a chapter, if the story has it. */
  go: (id: string) => void;
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
 * @param onTurn is called when another page is reached
 */
export function readInSteps(
  { track, intro, chapters, outro }: Parts,
  position: PositionStore,
  onTurn: () => void,
): StepReading {
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
    const { chapter } = position.get();
    position.set({
      chapter: Math.min(Math.max(index, chapter === -1 ? -1 : 0), chapters.length - 1),
      place: index < 0 ? 'before' : index >= chapters.length ? 'after' : 'inside',
      anchor: undefined,
      by: 'page',
    });
  });
  followKeys(document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr', (turn, byPage) => {
    // Page keys scroll the page around.
    if (!byPage) stepper.turn(turn);
    return !byPage;
  });
  return {
    go(id) {
      const index = chapters.findIndex((chapter) => chapter.id === id);
      if (index >= 0) stepper.goTo(index + 1);
    },
  };
}
