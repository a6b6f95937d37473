import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findChromium } from '../setup/browser';

/** Lighthouse's own verdict, as of a phone that it simulates. */
export interface Verdict {
  /** Of performance, up to 100. */
  score: number;
  /** Total blocking time in ms. */
  blocking: number;
}

const report = z.object({
  categories: z.object({ performance: z.object({ score: z.number() }) }),
  audits: z.object({ 'total-blocking-time': z.object({ numericValue: z.number() }) }),
});

const FLAGS = [
  '--quiet',
  '--output=json',
  '--output-path=stdout',
  '--only-categories=performance',
  '--no-enable-error-reporting',
  '--chrome-flags=--headless=new --no-sandbox',
];
/** Bytes: a report holds pictures of the page. */
const LARGEST_REPORT = 64_000_000;

/** Asks Lighthouse about a page. */
export async function askLighthouse(url: string): Promise<Verdict> {
  const command = fileURLToPath(import.meta.resolve('lighthouse/cli/index.js'));
  const { stdout } = await promisify(execFile)(process.execPath, [command, url, ...FLAGS], {
    env: { ...process.env, CHROME_PATH: findChromium() },
    maxBuffer: LARGEST_REPORT,
  });
  const { categories, audits } = report.parse(JSON.parse(stdout));
  return {
    score: Math.round(categories.performance.score * 100),
    blocking: audits['total-blocking-time'].numericValue,
  };
}
