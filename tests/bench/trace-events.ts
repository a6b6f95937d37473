import { z } from 'zod';

/** One event of a trace, of which only what is counted here is read. Times in µs. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  ph: string;
  dur?: number | undefined;
  args?: unknown;
}

/** Chromium's categories of what is counted here. */
export const COUNTED = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'v8.execute',
];
/** And of what the performance panel of its DevTools shows beside it. */
export const SHOWN = [
  ...COUNTED,
  'disabled-by-default-devtools.timeline.invalidationTracking',
  'disabled-by-default-v8.cpu_profiler',
];

/** What the main thread did along a scroll. */
export interface FrameWork {
  /** Frames for which the main thread was asked. */
  frames: number;
  /** For each frame: */
  styles: number;
  layouts: number;
  /** Calls of the page's own scripts. */
  scripts: number;
  hitTests: number;
  /** Frames that worked out no style, laid out nothing and called no script, as a part of all. */
  idle: number;
}

const called = z.object({ data: z.object({ url: z.string() }) });
const thread = z.object({ name: z.literal('CrRendererMain') });
const started = z.object({
  data: z.object({ frames: z.array(z.object({ url: z.string(), processId: z.number() })) }),
});

/** The events of the main thread of an origin's page or frame, which is a process of its own in another site's page. */
export function mainThreadOf(events: readonly TraceEvent[], origin: string): readonly TraceEvent[] {
  const frames = events.flatMap(({ name, args }) =>
    name === 'TracingStartedInBrowser' ? (started.safeParse(args).data?.data.frames ?? []) : [],
  );
  const process = frames.find(({ url }) => url.startsWith(origin))?.processId;
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === process && thread.safeParse(args).success,
  );
  return events.filter(({ pid, tid, ts }) => pid === main?.pid && tid === main.tid && ts > 0);
}

/**
 * Counts the work of a main thread.
 * @param origin of the page's own scripts
 */
export function workOf(events: readonly TraceEvent[], origin: string): FrameWork {
  const ordered = events.toSorted((a, b) => a.ts - b.ts);
  const isOwnCall = ({ name, args }: TraceEvent) =>
    name === 'FunctionCall' && called.safeParse(args).data?.data.url.startsWith(origin) === true;
  const kinds = {
    styles: ({ name }: TraceEvent) => name === 'UpdateLayoutTree',
    layouts: ({ name }: TraceEvent) => name === 'Layout',
    scripts: isOwnCall,
    hitTests: ({ name }: TraceEvent) => name === 'HitTest',
  };
  const frames = ordered.filter(isFrame).length;
  const perFrame = (is: (event: TraceEvent) => boolean) =>
    frames === 0 ? 0 : ordered.filter((event) => hasBegun(event) && is(event)).length / frames;
  const working = new Set<number>();
  let frame = 0;
  for (const event of ordered) {
    if (isFrame(event)) frame += 1;
    else if (hasBegun(event) && [kinds.styles, kinds.layouts, kinds.scripts].some((is) => is(event))) {
      working.add(frame);
    }
  }
  working.delete(0);
  return {
    frames,
    styles: perFrame(kinds.styles),
    layouts: perFrame(kinds.layouts),
    scripts: perFrame(kinds.scripts),
    hitTests: perFrame(kinds.hitTests),
    idle: frames === 0 ? 0 : 1 - working.size / frames,
  };
}

/** An event is written at its beginning, as a whole, or twice: its end is not counted. */
const hasBegun = ({ ph }: TraceEvent) => ph === 'X' || ph === 'B';
const isFrame = ({ name }: TraceEvent) => name === 'BeginMainThreadFrame';
