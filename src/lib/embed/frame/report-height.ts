import type { Parent } from './parent';

export interface HeightReport {
  /** The height is final from now on, but for changes of size: reports it. */
  settle: () => void;
}

/**
 * Reports the frame's height to the host page: the first time with `ready`, then each change.
 * @param measured the element whose height it is; while that has none, as in a closed tab, nothing is reported
 * @param isSettled whether the height is final already
 */
export function reportHeight(
  root: Document,
  parent: Parent,
  measured: HTMLElement,
  isSettled: boolean,
): HeightReport {
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
