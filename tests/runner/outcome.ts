import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a phase found: how many checks passed and failed, and the name and first line of what failed. */
export interface Outcome {
  passed: number;
  failed: number;
  failures: readonly string[];
}

const vitest = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    testResults: z.array(
      z.object({
        name: z.string(),
        status: z.string(),
        message: z.string().optional(),
        assertionResults: z.array(
          z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
        ),
      }),
    ),
  })
  .transform(({ numPassedTests, numFailedTests, testResults }): Outcome => ({
    passed: numPassedTests,
    failed: numFailedTests,
    failures: testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      // A file that could not be read has no tests.
      if (status === 'failed' && failed.length === 0) return [inBrief(name, message)];
      return failed.map((test) => inBrief(test.fullName, test.failureMessages[0]));
    }),
  }));

const suite = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      line: z.number(),
      ok: z.boolean(),
      tests: z.array(
        z.object({
          status: z.string(),
          results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(suite).optional();
  },
});

const playwright = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
    suites: z.array(suite),
    // What failed outside any test: the server did not start, a file could not be read.
    errors: z.array(z.object({ message: z.string().optional() })).default([]),
  })
  .transform(({ stats, suites, errors }): Outcome => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    failures: [
      ...errors.map(({ message }) => inBrief('outside any test', message)),
      ...suites.flatMap((one) => failuresIn(one, [])),
    ],
  }));

const report = z.union([vitest, playwright]);

/**
 * Tells what a phase found. One without a report is one check. A runner that failed without failing a test,
 * or wrote no report, counts as one failure.
 * @param file the JSON file that Vitest or Playwright wrote
 */
export function outcomeOf(succeeded: boolean, file?: string): Outcome {
  if (file === undefined) return { passed: Number(succeeded), failed: Number(!succeeded), failures: [] };
  const outcome = read(file);
  if (!outcome) return { passed: 0, failed: 1, failures: ['it wrote no report'] };
  return succeeded ? outcome : { ...outcome, failed: Math.max(outcome.failed, 1) };
}

function read(file: string): Outcome | undefined {
  try {
    return report.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function failuresIn({ title, specs, suites = [] }: z.infer<typeof suite>, above: string[]): string[] {
  const titles = [...above, title];
  return [
    ...specs.flatMap(({ ok, file, line, title: test, tests }) => {
      const results = tests.flatMap((one) => one.results);
      // A flaky one has failed first, and is `ok`.
      if (ok && tests.every(({ status }) => status !== 'flaky')) return [];
      const message = results.flatMap(({ errors }) => errors)[0]?.message;
      // The outermost title is the file's.
      return [inBrief([`${file}:${line}`, ...titles.slice(1), test].join(' › '), message)];
    }),
    ...suites.flatMap((one) => failuresIn(one, titles)),
  ];
}

// eslint-disable-next-line no-control-regex -- Playwright's messages are coloured for a terminal.
const COLOURS = /\u001b\[[0-9;]*m/g;

function inBrief(name: string, message = ''): string {
  const lines = message.replace(COLOURS, '').split('\n');
  const first = lines.map((line) => line.trim()).filter((line) => line !== '');
  return [name, ...first.slice(0, 6)].join('\n      ');
}
