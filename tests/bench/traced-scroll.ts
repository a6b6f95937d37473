import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser } from 'playwright';
import { z } from 'zod';
import type { Profile } from './profiles';
import { open, scrollThrough } from './run';
import { COUNTED, mainThreadOf, SHOWN, workOf, type FrameWork } from './trace-events';

const trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number(),
      ph: z.string(),
      dur: z.number().optional(),
      args: z.unknown(),
    }),
  ),
});

/**
 * Traces a scroll through a page, once: a trace costs time itself, so that no time is taken from it.
 * @param file where the trace is written, for Chrome's DevTools
 */
export async function traceScroll(
  browser: Browser,
  url: string,
  profile: Profile,
  file: string | undefined,
): Promise<FrameWork> {
  const opened = await open(browser, url, profile);
  await browser.startTracing(opened.page, {
    categories: file === undefined ? COUNTED : SHOWN,
  });
  await scrollThrough(opened);
  const written = await browser.stopTracing();
  const { origin } = new URL(opened.story.url());
  await opened.context.close();
  if (file !== undefined) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, written);
  }
  const { traceEvents } = trace.parse(JSON.parse(written.toString()));
  return workOf(mainThreadOf(traceEvents, origin), origin);
}
