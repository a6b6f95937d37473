import type { Status } from '$lib/model/schema';

/** The size of a sample of a thread's form. */
export const SAMPLE = { width: 56, height: 16 } as const;

/** A sample of the form of a thread, as path data; it runs from left to right. How it is dashed is up to who draws it. */
export function samplePath(status: Status): string {
  switch (status) {
    case 'disputed':
      return 'M2 8h20Q34 8 54 2M22 8Q34 8 54 14';
    case 'opinion':
      return 'M2 8h22Q32 2 38 8T46 11';
    default:
      return 'M2 8h52';
  }
}
