import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** Outcome of one step: how many checks passed and failed. */
interface Outcome {
  passed: number;
  failed: number;
}

/** Steps that count as one check each, in the order of how soon they tell of a mistake. */
const CHECKS: readonly [name: string, command: string][] = [
  ['format', 'npx prettier --check .'],
  ['sync', 'npx svelte-kit sync'],
  ['lint', 'npx eslint .'],
  ['types', 'npx svelte-check --tsconfig ./tsconfig.json --fail-on-warnings'],
  ['worker types', 'npx tsc -p src/lib/offline/worker'],
  ['story', 'npm run --silent check:story'],
];
const UNIT = 'npx vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json';
const BUILD = 'npm run --silent build';
const ENGINES =
  'npm run --silent test:engines -- --reporter=default --reporter=json --outputFile.json=test-results/engines.json';
const BROWSER = 'npx playwright test --config tests/playwright.config.ts';

function run(name: string, command: string): boolean {
  console.log(`\n── ${name}`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
}

function check(name: string, command: string): Outcome {
  const ok = run(name, command);
  return { passed: Number(ok), failed: Number(!ok) };
}

/** Runs a test runner; a run that failed without failing a test counts as one failure. */
function suite(name: string, command: string, count: () => Outcome): Outcome {
  const ok = run(name, command);
  const outcome = count();
  return ok || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

function report<Report>(file: string): Partial<Report> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Report>;
  } catch {
    return {};
  }
}

function vitestOutcome(file: string): Outcome {
  const { numPassedTests = 0, numFailedTests = 0 } = report<{
    numPassedTests: number;
    numFailedTests: number;
  }>(file);
  return { passed: numPassedTests, failed: numFailedTests };
}

function browserOutcome(): Outcome {
  const { stats } = report<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    'test-results/browser.json',
  );
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

rmSync('test-results', { recursive: true, force: true });
const outcomes = CHECKS.map(([name, command]) => check(name, command));
outcomes.push(suite('unit tests', UNIT, () => vitestOutcome('test-results/unit.json')));
const build = check('build', BUILD);
outcomes.push(build);
if (build.failed === 0) {
  outcomes.push(suite('browser tests', BROWSER, browserOutcome));
  outcomes.push(suite('other engines', ENGINES, () => vitestOutcome('test-results/engines.json')));
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
