// Everything that is checked before a change is good: `npm test`. What can be runs beside the rest; what each
// phase took stands in a table at the end, and how many checks passed and failed in the last line.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { prepare } from '../src/build/assets/prepare';
import { createTurns } from './runner/in-turn';
import { outcomeOf, type Outcome } from './runner/outcome';
import { runAll, type Task } from './runner/schedule';

interface Phase extends Task {
  command: string;
  /** The JSON file with the outcome of a test runner; a phase without one is one check. */
  report?: string;
}

/** Four beside each other keep two cores busy: what reads files or drives a browser waits a lot. */
const SEATS = 4;

const check = (name: string, command: string, after: string[] = []): Phase => ({
  name,
  command,
  seats: 1,
  after,
});
const tests = (name: string, config: string, after: string[] = []): Phase => {
  const report = `test-results/${name.replaceAll(' ', '-')}.json`;
  const reporters = `--reporter=default --reporter=json --outputFile.json=${report}`;
  return { ...check(name, `npx vitest run --config ${config} ${reporters}`, after), report };
};

/** In the order in which they begin: first what others wait for or what takes long. */
const PHASES: readonly Phase[] = [
  check('build', 'npm run --silent build'),
  check('build below a path', 'npx tsx tests/setup/build-below-base-path.ts', ['build']),
  {
    name: 'browser tests',
    command: 'npx playwright test --config tests/playwright.config.ts',
    // As many as it has workers.
    seats: 2,
    after: ['build below a path'],
    report: 'test-results/browser.json',
  },
  // After the builds, as the browser tests: they would take a seat of theirs, and keep it for long.
  tests('other engines', 'tests/engines/vitest.config.ts', ['build below a path']),
  tests('unit tests', 'vite.config.ts'),
  tests('fuzz', 'tests/fuzz/vitest.config.ts'),
  // With more room for what is new, less time goes into collecting what is old.
  check('lint', 'node --max-semi-space-size=64 node_modules/eslint/bin/eslint.js .'),
  check('types', 'npx svelte-check --tsconfig ./tsconfig.json --fail-on-warnings'),
  check('unused', 'npx knip'),
  check('format', 'npx prettier --check .'),
  check('worker types', 'npx tsc -p src/lib/offline/worker'),
  check('styles', 'npx stylelint "src/**/*.{css,svelte}"'),
  check('story', 'npm run --silent check:story'),
  tests('served files', 'tests/site/vitest.config.ts', ['build below a path']),
  tests('hosts', 'tests/hosts/vitest.config.ts', ['build below a path']),
];

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
const turn = createTurns((text) => process.stdout.write(text));
const outcomes = new Map<string, Outcome & { took: string }>();

/** Runs a phase and keeps what it found. */
async function run({ name, command, report }: Phase): Promise<boolean> {
  const begin = performance.now();
  const output = turn();
  output.write(`\n── ${name}\n`);
  const succeeded = await new Promise<boolean>((done) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', output.write);
    child.stderr.on('data', output.write);
    child.once('close', (code) => done(code === 0));
  });
  output.end();
  const outcome = outcomeOf(succeeded, report);
  outcomes.set(name, { ...outcome, took: seconds(begin) });
  return outcome.failed === 0;
}

const begin = performance.now();
rmSync('test-results', { recursive: true, force: true });
// What several phases read: none of them should find it half written.
await Promise.all([prepare(), run(check('sync', 'npx svelte-kit sync'))]);
const results = await runAll(PHASES, SEATS, run);

console.log('\n── what each phase took');
for (const [name, { took, passed, failed }] of outcomes) {
  console.log(`${took.padStart(7)} s  ${name}: ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`);
}
for (const [name, result] of results) if (result === 'left out') console.log(`   left out  ${name}`);
console.log(`${seconds(begin).padStart(7)} s  in all`);
// Last, because the end of a long output is what is read first.
for (const [name, { failed, failures }] of outcomes) {
  if (failed > 0) console.log(`\n── failed: ${name}`);
  for (const failure of failures) console.log(`    ${failure}`);
}

const sum = (kind: 'passed' | 'failed') =>
  [...outcomes.values()].reduce((total, one) => total + one[kind], 0);
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
