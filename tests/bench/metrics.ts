import type { Scroll, Visit } from './run';

/** One thing that is measured, as the table tells it. */
export interface Metric<Of> {
  label: string;
  of: (measured: Of) => number;
  /** After the point. */
  digits: number;
  /** Whether the page's ratio to the bare one is told. */
  isCompared?: boolean;
}

const kilobytes = (bytes: number) => bytes / 1000;
const percent = (part: number) => part * 100;

export const VISIT: readonly Metric<Visit>[] = [
  { label: 'first paint (ms)', of: (visit) => visit.firstPaint, digits: 0 },
  { label: 'largest paint (ms)', of: (visit) => visit.largestPaint, digits: 0, isCompared: true },
  { label: 'blocking (ms)', of: (visit) => visit.blocking, digits: 0 },
  { label: 'longest task (ms)', of: (visit) => visit.longestTask, digits: 0 },
  { label: 'over the network, saving apart (kB)', of: (visit) => kilobytes(visit.bytes), digits: 1 },
  { label: '· HTML, CSS, fonts', of: (visit) => kilobytes(visit.textAndFonts), digits: 1 },
  { label: '· script', of: (visit) => kilobytes(visit.script), digits: 1 },
  { label: '· requests', of: (visit) => visit.requests, digits: 0 },
  { label: 'with saving (kB)', of: (visit) => kilobytes(visit.bytesWithSaving), digits: 1 },
];

export const SCROLL: readonly Metric<Scroll>[] = [
  { label: 'p95 frame (ms)', of: (scroll) => scroll.p95, digits: 1, isCompared: true },
  { label: 'frames over 34 ms (%)', of: (scroll) => percent(scroll.late), digits: 2 },
  { label: 'frames a second', of: (scroll) => scroll.framesPerSecond, digits: 1, isCompared: true },
  { label: 'main thread busy (%)', of: (scroll) => percent(scroll.busy), digits: 1, isCompared: true },
  { label: 'longest task (ms)', of: (scroll) => scroll.longestTask, digits: 0 },
  { label: 'layout shift, with the visit', of: (scroll) => scroll.shift, digits: 3 },
  { label: 'elements at DOMContentLoaded', of: (scroll) => scroll.elements, digits: 0, isCompared: true },
  { label: 'elements after the scroll', of: (scroll) => scroll.elementsAfter, digits: 0 },
  { label: 'heap after the scroll (MB)', of: (scroll) => scroll.heap / 1e6, digits: 2, isCompared: true },
];
