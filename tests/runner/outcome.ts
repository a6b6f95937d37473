import { readFileSync } from 'node:fs';

/** How many checks of a phase passed and failed. */
export interface Outcome {
  passed: number;
  failed: number;
}

/** What Vitest's and Playwright's JSON reports have in common with nothing: each counts in its own words. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
}

/**
 * Counts what a phase found. One without a report is one check. A runner that failed without failing a test,
 * or wrote no report, counts as one failure.
 * @param report the JSON file that Vitest or Playwright wrote
 */
export function outcomeOf(succeeded: boolean, report?: string): Outcome {
  if (report === undefined) return { passed: Number(succeeded), failed: Number(!succeeded) };
  const { numPassedTests, numFailedTests, stats } = read(report);
  const passed = numPassedTests ?? stats?.expected;
  const failed = numFailedTests ?? (stats && stats.unexpected + stats.flaky);
  if (passed === undefined || failed === undefined) return { passed: 0, failed: 1 };
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

function read(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return {};
  }
}
