import { parseArgs } from 'node:util';

/** What can be measured, in this order. */
export const PHASES = ['runs', 'trace', 'rest', 'lighthouse'] as const;
export type Phase = (typeof PHASES)[number];

/** Another page to measure beside the story. */
export interface Rival {
  name: string;
  url: string;
}

/** What the bench is asked for. */
export interface Options {
  runs: number;
  against: readonly Rival[];
  phases: readonly Phase[];
  isSlow: boolean;
  isBig: boolean;
  /** Measures `build/` as it is. */
  isBuilt: boolean;
  json: string;
  trace: string | undefined;
}

/** The names that the bench itself gives. */
const OWN = ['bare', 'story', 'framed bare', 'embed'];
const DEFAULTS = { runs: '5', json: 'bench-results/bench.json' };

export const USAGE = `npm run bench -- [options]
  --against name=url   measures another page in turn with the story; can be repeated
  --runs N             how many times (${DEFAULTS.runs})
  --only a,b           these phases alone, of ${PHASES.join(', ')}
  --slow               6x CPU, 400 kbit/s, 400 ms, in the place of 4x, 1.6 Mbit/s, 150 ms
  --big                generated stories of 50 and 100 chapters beside this one, and nothing else but for --only
  --built              measures build/ as it is
  --json FILE          where all values are written (${DEFAULTS.json})
  --trace FILE         where a trace of the scroll is written, for the performance panel of Chrome's DevTools`;

/**
 * Reads the options.
 * @throws Error that names the option and the remedy
 */
export function readOptions(args: readonly string[]): Options {
  const { against = [], only, runs, json, trace, ...flags } = parsed(args);
  return {
    runs: readRuns(runs),
    against: readRivals(against),
    phases: flags.big && only === undefined ? [] : readPhases(only),
    isSlow: flags.slow,
    isBig: flags.big,
    isBuilt: flags.built,
    json: readFile('json', json),
    trace: trace === undefined ? undefined : readFile('trace', trace),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        against: { type: 'string', multiple: true },
        only: { type: 'string' },
        runs: { type: 'string', default: DEFAULTS.runs },
        json: { type: 'string', default: DEFAULTS.json },
        trace: { type: 'string' },
        slow: { type: 'boolean', default: false },
        big: { type: 'boolean', default: false },
        built: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

function readRuns(value: string): number {
  const runs = Number(value);
  if (Number.isInteger(runs) && runs >= 1 && runs <= 50) return runs;
  throw new Error(`--runs is “${value}”: give a whole number from 1 to 50, as in --runs 5.`);
}

function readPhases(value: string | undefined): Phase[] {
  if (value === undefined) return [...PHASES];
  const names = value.split(',');
  const unknown = names.find((name) => !PHASES.some((phase) => phase === name));
  if (unknown !== undefined) {
    throw new Error(`--only names “${unknown}”: give one or more of ${PHASES.join(',')}.`);
  }
  return PHASES.filter((phase) => names.includes(phase));
}

function readRivals(values: readonly string[]): Rival[] {
  const rivals = values.map((value) => {
    const [, name = '', url = ''] = /^([^=]*)=(.*)$/.exec(value) ?? [];
    const remedy = 'give a name and an address, as in --against starter=http://localhost:5000/.';
    if (name === '' || !/^https?:/.test(url) || !URL.canParse(url)) {
      throw new Error(`--against is “${value}”: ${remedy}`);
    }
    if (OWN.includes(name))
      throw new Error(`--against calls a page “${name}”, as the bench does: rename it.`);
    return { name, url };
  });
  const twice = rivals.find(({ name }, index) => rivals.findIndex((other) => other.name === name) < index);
  if (twice) throw new Error(`--against has two pages called “${twice.name}”: rename one.`);
  return rivals;
}

function readFile(option: string, value: string): string {
  if (value !== '' && !value.endsWith('/')) return value;
  throw new Error(`--${option} is “${value}”: give a file, as in --${option} results.json.`);
}
