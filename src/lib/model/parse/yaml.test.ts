import { describe, expect, it } from 'vitest';
import { changeEntry, expectFaults } from '../broken-story.ts';
import { readYaml } from './yaml.ts';

const FILE = 'places.yaml';

describe('YAML', () => {
  it('is read as lists, texts, numbers and yes or no', () => {
    const source = "# a comment\n- { id: a, at: [1.5, -2], on: true, date: '2023' }\n";
    expect(readYaml(source, FILE)).toEqual({ value: [{ id: 'a', at: [1.5, -2], on: true, date: '2023' }] });
  });

  it('may be empty', () => expect(readYaml('# nothing yet\n', FILE)).toEqual({ value: null }));

  it.each([
    ['a bracket is not closed', 'a: [1, 2\nb: 3', 2, 'a bracket before it is not closed'],
    ['a text has a colon and no quotes', 'a: 1\ntitle: Rome: two', 2, 'has a colon and no quotes'],
    ['a field is there twice', 'a: 1\nb: 2\na: 3', 3, 'a field is there twice'],
    ['a quotation mark is missing', 'a: "x\nb: 2', 2, 'a quotation mark'],
    ['a dash is missing', '- id: a\n id: b', 2, 'the dash before an entry is missing'],
    ['a line begins with a tab', 'a:\n\tb: 1', 2, 'begins with a tab'],
    ['a line is no field', 'a: b\n- c', 2, 'no field name with a colon'],
    ['a text has the quotation mark that ends it', "a: 'it's'", 1, 'ends before its line does'],
    ['a text begins with an at sign', 'a: @x', 1, 'begins with a sign that needs quotes'],
    ['a text begins with an asterisk', 'a: 1\nb: *x', 2, 'a text begins with an asterisk'],
  ])('is refused with its line when %s', (_, source, line, problem) => {
    expect(readYaml(source, FILE)).toMatchObject({
      mistake: { file: FILE, field: `line ${line}`, problem: expect.stringContaining(problem) as string },
    });
  });

  it('has its line counted from where it begins in the file', () => {
    expect(readYaml('a: @x', FILE, 2)).toMatchObject({ mistake: { field: 'line 2' } });
  });

  it('is refused once when it is part of a story', () => {
    expectFaults({
      edits: [changeEntry(FILE, 'tunis', 'en: Tunis', 'en: *Tunis')],
      faults: [[FILE, 'line 12', 'a text begins with an asterisk']],
    });
  });
});
