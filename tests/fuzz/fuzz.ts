import fc from 'fast-check';
import { it } from 'vitest';

/** Cases of each property. */
const CASES = 10_000;
/** The same cases in every run, so that a change alone can make a test fail; `npm run fuzz` takes others each time. */
const SEED = 20_261_129;

const isLong = process.env.npm_lifecycle_event === 'fuzz';
const seed = Number(process.env.SEED ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : SEED));

/**
 * A test that something holds for many values. What fails is printed with its seed: `SEED=… npm run fuzz` has
 * it again.
 * @param cases in `npm test`, where 10,000 would take too long; `npm run fuzz` has them all
 */
export function holds<Value>(
  title: string,
  values: fc.Arbitrary<Value>,
  check: (value: Value) => void,
  cases = CASES,
): void {
  const numRuns = isLong ? CASES : cases;
  it(`${title} (${numRuns} cases, seed ${seed})`, { timeout: 1_800_000 }, () => {
    fc.assert(fc.property(values, check), { numRuns, seed });
  });
}
