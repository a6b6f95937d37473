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

describe('A phase', () => {
  it('without a report is one check', () => {
    expect(outcomeOf(true)).toEqual({ passed: 1, failed: 0 });
    expect(outcomeOf(false)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts the tests of Vitest’s report', () => {
    const report = reportOf({ numPassedTests: 5, numFailedTests: 2 });
    expect(outcomeOf(false, report)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts the tests of Playwright’s report; a flaky one has failed', () => {
    const report = reportOf({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } });
    expect(outcomeOf(false, report)).toEqual({ passed: 5, failed: 3 });
  });

  it('that died without failing a test has one failure', () => {
    expect(outcomeOf(false, reportOf({ numPassedTests: 5, numFailedTests: 0 }))).toEqual({
      passed: 5,
      failed: 1,
    });
  });

  it('that wrote no report, or half of one, has one failure', () => {
    expect(outcomeOf(true, join(folder, 'nothing.json'))).toEqual({ passed: 0, failed: 1 });
    writeFileSync(join(folder, 'half.json'), '{"numPassed');
    expect(outcomeOf(true, join(folder, 'half.json'))).toEqual({ passed: 0, failed: 1 });
  });
});
