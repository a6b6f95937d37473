import type { Form } from '../map/geometry/looks';
import type { Point } from '../map/geometry/projection';
import type { ThreadView } from './thread-view';
import { between, easeOut, facing, isIn, knotOf, moved, type Trace } from './trace';

/** ms that a thread takes from one view into the next. */
const LEAD_MS = 500;
/** ms in which it gives way to the view's own thread. */
const FADE_MS = 200;

/** Draws the thread that is on its way, over all views. */
export interface Drawing {
  /** Draws a thread of a form, and sets it on its way from one trace to another; it stays there. */
  lead: (from: Trace, to: Trace, form: Form, ms: number) => void;
  /** Moves all that is drawn by so many px from where it was drawn. */
  shift: (by: Point) => void;
  /** Fades what is drawn out, in so many ms. */
  fade: (ms: number) => void;
  clear: () => void;
}

/** Leads the thread of one view into that of the next. */
export interface Transition {
  /** Goes on to another view, or to none. The same view of the same chapter changes nothing. */
  show: (next: ThreadView | undefined) => void;
  /** Ends what is under way: the views are as if there had been no transition. */
  end: () => void;
}

/**
 * Creates the transition between a page's views. What it draws lies over views that are in their final state, and is
 * taken away: whatever interrupts it, a view ends as if the page had been opened there.
 * @param mayMove whether threads are led at all; asked each time
 */
export function createTransition(drawing: Drawing, mayMove: () => boolean): Transition {
  let shown: ThreadView | undefined;
  let lead: Lead | undefined;
  const end = () => {
    lead?.end();
    lead = undefined;
  };
  /** The thread as it is seen now: on its way, or in a view of another kind that is being left. */
  const leaving = (next: ThreadView) => {
    if (lead) return lead.now();
    if (!shown || shown.kind === next.kind) return undefined;
    const trace = shown.thread()?.trace;
    const seen = { x: 0, y: 0, width: window.innerWidth, height: window.innerHeight };
    return trace && isIn(knotOf(trace), seen) ? trace : undefined;
  };
  return {
    show(next) {
      if (next?.kind === shown?.kind && next?.chapter === shown?.chapter) return;
      const from = next && mayMove() ? leaving(next) : undefined;
      end();
      if (next && from) lead = startLead(drawing, from, next, end);
      shown = next;
    },
    end,
  };
}

interface Lead {
  now: () => Trace;
  end: () => void;
}

/** Sets a thread on its way into a view; nothing where the view has none. */
function startLead(drawing: Drawing, from: Trace, view: ThreadView, onDone: () => void): Lead | undefined {
  const thread = view.thread();
  if (!thread) return undefined;
  const goal = facing(thread.trace, from);
  const start = view.origin();
  let [frame, part] = [0, 0];
  let [began, faded]: (number | undefined)[] = [];
  let by: Point = { x: 0, y: 0 };
  const step = (time: number) => {
    began ??= time;
    part = Math.min(1, (time - began) / LEAD_MS);
    follow();
    if (part === 1 && faded === undefined && view.isAtRest()) {
      faded = time;
      view.await(false);
      drawing.fade(FADE_MS);
    }
    if (faded !== undefined && time - faded >= FADE_MS) onDone();
    else frame = requestAnimationFrame(step);
  };
  /** The view scrolls with the page, and the thread on its way to it does. */
  const follow = () => {
    const { x, y } = view.origin();
    if (x - start.x === by.x && y - start.y === by.y) return;
    by = { x: x - start.x, y: y - start.y };
    drawing.shift(by);
  };
  view.await(true);
  drawing.lead(from, goal, thread.form, LEAD_MS);
  frame = requestAnimationFrame(step);
  return {
    now: () => moved(between(from, goal, easeOut(part)), by),
    end() {
      cancelAnimationFrame(frame);
      view.await(false);
      drawing.clear();
    },
  };
}
