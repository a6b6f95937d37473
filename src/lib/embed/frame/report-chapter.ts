import { watch, type PositionStore } from '$lib/reading/position';
import type { Parent } from './parent';
import type { HeightReport } from './report-height';

/** Reports each chapter that the reader comes to, always after `ready`: hosts wait for that one. */
export function reportChapter(
  chapters: readonly HTMLElement[],
  position: PositionStore,
  parent: Parent,
  height: HeightReport,
): void {
  watch(
    position,
    ({ chapter }) => chapter,
    (index) => {
      const id = chapters[index]?.id;
      if (id === undefined) return;
      // A frame that had no size until now has not been ready.
      height.settle();
      parent.tell({ type: 'chapter', id, index, count: chapters.length });
    },
  );
}
