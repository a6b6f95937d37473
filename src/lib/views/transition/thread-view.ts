import type { Form } from '../map/geometry/looks';
import type { Point } from '../map/geometry/projection';
import type { Trace } from './trace';

/** A view that a chapter shows, as far as its thread goes. */
export interface ThreadView {
  kind: 'map' | 'network' | 'timeline';
  /** The chapter that it shows. */
  chapter: string;
  /** Its thread as it lies on the screen at rest, in px of the window; none where it has none. */
  thread: () => { trace: Trace; form: Form } | undefined;
  /** Where the view lies now, in px of the window: it moves with the page. */
  origin: () => Point;
  /** Whether it shows its own thread by now. */
  isAtRest: () => boolean;
  /** Hides its own thread, until the one that is on its way to it has come; or shows it. */
  await: (isAwaited: boolean) => void;
}
