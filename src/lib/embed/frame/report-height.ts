import type { Mode } from '../protocol/frame-options';
import type { Parent } from './parent';

export interface HeightReport {
  /** The height is final from now on, but for changes of size: reports it. */
  settle: () => void;
}

/**
 * Reports the frame's height to the host page: the first time with `ready`, then each change. While the frame
 * has no height, as in a closed tab, nothing is reported.
 * @param track in scroll mode its length is the story's, and final once the report is settled
 */
export function reportHeight(root: Document, parent: Parent, mode: Mode, track: HTMLElement): HeightReport {
  // In paged mode the body is as high as the frame. (`innerHeight` stays what it was when a frame is hidden.)
  const measured = mode === 'step' ? root.body : track;
  let isSettled = mode === 'step';
  let reported = 0;
  const report = () => {
    const height = isSettled ? Math.ceil(measured.getBoundingClientRect().height) : 0;
    if (height === 0 || height === reported) return;
    const lang = root.documentElement.lang === 'en' ? 'en' : 'ar';
    if (reported === 0) parent.tell({ type: 'ready', height, lang, title: root.title });
    else parent.tell({ type: 'height', height });
    reported = height;
  };
  new ResizeObserver(report).observe(measured);
  report();
  return {
    settle() {
      isSettled = true;
      report();
    },
  };
}
