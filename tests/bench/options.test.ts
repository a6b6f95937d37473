import { describe, expect, it } from 'vitest';
import { PHASES, readOptions } from './options';

describe('The options of the bench', () => {
  it('may all be left out', () => {
    expect(readOptions([])).toEqual({
      runs: 5,
      against: [],
      phases: PHASES,
      isSlow: false,
      isBig: false,
      isBuilt: false,
      json: 'bench-results/bench.json',
      trace: undefined,
    });
  });

  it('name pages, whose addresses may have an “=” of their own', () => {
    expect(readOptions(['--against', 'one=http://a/?b=c', '--against=two=https://d/']).against).toEqual([
      { name: 'one', url: 'http://a/?b=c' },
      { name: 'two', url: 'https://d/' },
    ]);
  });

  it('choose phases, which keep their order', () => {
    expect(readOptions(['--only', 'lighthouse,runs']).phases).toEqual(['runs', 'lighthouse']);
  });

  it('take files, flags and a number of runs', () => {
    const args = ['--runs=3', '--json', 'a.json', '--trace', 'b.json', '--slow', '--big', '--built'];
    expect(readOptions(args)).toMatchObject({
      runs: 3,
      json: 'a.json',
      trace: 'b.json',
      isSlow: true,
      isBig: true,
      isBuilt: true,
    });
  });
});

describe('A wrong option is named, with the remedy:', () => {
  it.each([
    [['--runs', 'many'], /--runs is “many”: give a whole number/],
    [['--runs', '0'], /--runs is “0”/],
    [['--runs', '2.5'], /--runs is “2.5”/],
    [['--against', 'http://a/'], /--against is “http:\/\/a\/”: give a name/],
    [['--against', 'a=b'], /--against is “a=b”/],
    [['--against', 'a=http://'], /--against is “a=http:\/\/”/],
    [['--against', 'bare=http://a/'], /“bare”, as the bench does: rename it/],
    [['--against', 'a=http://a/', '--against', 'a=http://b/'], /two pages called “a”: rename one/],
    [['--only', 'runs,sleep'], /--only names “sleep”: give one or more of runs,/],
    [['--json', ''], /--json is “”: give a file/],
    [['--trace', 'folder/'], /--trace is “folder\/”/],
    [['--fast'], /--fast[\s\S]*npm run bench -- \[options\]/],
    [['--trace'], /--trace[\s\S]*npm run bench/],
    [['story'], /story[\s\S]*npm run bench/],
  ])('%j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
