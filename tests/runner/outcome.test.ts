import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf } from './outcome';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'khuyut-outcome-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function reportOf(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const ofVitest = (numFailedTests: number, testResults: object[]) =>
  reportOf({ numPassedTests: 5, numFailedTests, testResults });

const inPlaywright = (title: string, status: string, messages: string[]) => ({
  title,
  file: 'map/flight.spec.ts',
  line: 7,
  ok: status !== 'unexpected',
  tests: [{ status, results: messages.map((message) => ({ errors: message ? [{ message }] : [] })) }],
});

describe('A phase', () => {
  it('without a report is one check', () => {
    expect(outcomeOf(true)).toEqual({ passed: 1, failed: 0, failures: [] });
    expect(outcomeOf(false)).toEqual({ passed: 0, failed: 1, failures: [] });
  });

  it('counts the tests of Vitest’s report, and names those that failed', () => {
    const report = ofVitest(1, [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'A thread begins', status: 'passed', failureMessages: [] },
          {
            fullName: 'A thread ends',
            status: 'failed',
            failureMessages: ['expected 1 to be 2\n  at a.ts:3'],
          },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
    ]);
    expect(outcomeOf(false, report)).toEqual({
      passed: 5,
      failed: 1,
      failures: [
        'A thread ends\n      expected 1 to be 2\n      at a.ts:3',
        'b.test.ts\n      cannot be read',
      ],
    });
  });

  it('counts the tests of Playwright’s report, and names those that failed; a flaky one has', () => {
    const report = reportOf({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 },
      suites: [
        {
          title: 'map/flight.spec.ts',
          specs: [inPlaywright('lands', 'expected', [''])],
          suites: [
            {
              title: 'on a phone',
              specs: [
                inPlaywright('flies', 'unexpected', ['\u001b[31mtoo low\u001b[39m']),
                inPlaywright('turns', 'flaky', ['too late', '']),
              ],
            },
          ],
        },
      ],
    });
    expect(outcomeOf(false, report)).toEqual({
      passed: 5,
      failed: 2,
      failures: [
        'map/flight.spec.ts:7 › on a phone › flies\n      too low',
        'map/flight.spec.ts:7 › on a phone › turns\n      too late',
      ],
    });
  });

  it('says what failed outside any test', () => {
    const report = reportOf({
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      suites: [],
      errors: [{ message: 'the server did not start' }],
    });
    expect(outcomeOf(false, report)).toEqual({
      passed: 0,
      failed: 1,
      failures: ['outside any test\n      the server did not start'],
    });
  });

  it('that died without failing a test has one failure', () => {
    expect(outcomeOf(false, ofVitest(0, []))).toEqual({ passed: 5, failed: 1, failures: [] });
  });

  it('that wrote no report, or half of one, has one failure', () => {
    const none = { passed: 0, failed: 1, failures: ['it wrote no report'] };
    expect(outcomeOf(true, join(folder, 'nothing.json'))).toEqual(none);
    writeFileSync(join(folder, 'half.json'), '{"numPassed');
    expect(outcomeOf(true, join(folder, 'half.json'))).toEqual(none);
  });
});
