// For tests only: the real story, with one thing in it broken.
import { expect } from 'vitest';
import { readStoryFiles, type StoryFiles } from './story-files.ts';
import { findMistakes } from './story.ts';

/** The story as it is, read once. */
export const realFiles: StoryFiles = await readStoryFiles();

/** One change to the story's files. */
export type Edit = (files: Map<string, string>) => void;

/** A mistake to be found: its file, its field and words of its problem. */
export type Fault = readonly [file: string, field: string, problem: string];

/** A broken story and all the mistakes in it. */
export interface Broken {
  edits: readonly Edit[];
  faults: readonly Fault[];
}

/** The real story's files after some edits. */
export function edited(edits: readonly Edit[]): StoryFiles {
  const files = new Map(realFiles);
  for (const edit of edits) edit(files);
  return files;
}

/** Expects exactly these mistakes, each with a remedy. */
export function expectFaults({ edits, faults }: Broken): void {
  const mistakes = findMistakes(edited(edits));
  const places = (all: readonly (readonly string[])[]) =>
    all.map((one) => one.slice(0, 2).join(' › ')).sort();
  expect(places(mistakes.map(({ file, field }) => [file, field]))).toEqual(places(faults));
  for (const [file, field, problem] of faults) {
    const problems = mistakes.filter((mistake) => mistake.file === file && mistake.field === field);
    expect(problems.map((mistake) => mistake.problem).join('\n')).toContain(problem);
  }
  for (const { problem, remedy } of mistakes) {
    expect(problem).not.toBe('');
    expect(remedy).not.toBe('');
  }
}

/** Replaces words that a file has exactly once. */
export function change(file: string, from: string, to: string): Edit {
  return (files) => {
    const parts = (files.get(file) ?? '').split(from);
    if (parts.length !== 2) throw new Error(`${file} has “${from}” ${parts.length - 1} times`);
    files.set(file, parts.join(to));
  };
}

/** Replaces words in the one entry of a data file that has this id. */
export function changeEntry(file: string, id: string, from: string, to: string): Edit {
  return (files) => {
    const entries = (files.get(file) ?? '').split(/^(?=- id: )/m);
    const index = entries.findIndex((entry) => entry.startsWith(`- id: ${id}\n`));
    const parts = entries[index]?.split(from) ?? [];
    if (parts.length !== 2) throw new Error(`${id} in ${file} has “${from}” ${parts.length - 1} times`);
    entries[index] = parts.join(to);
    files.set(file, entries.join(''));
  };
}

/** An island that the story does not have; wants its `at` and its `side`. */
export const MALTA =
  '- id: malta\n  name: { ar: مالطا, en: Malta }\n  precision: island\n  inArticle: true\n';

export function append(file: string, text: string): Edit {
  return (files) => files.set(file, `${files.get(file) ?? ''}\n${text}\n`);
}

export function write(file: string, text: string): Edit {
  return (files) => files.set(file, text);
}

export function remove(file: string): Edit {
  return (files) => {
    if (!files.delete(file)) throw new Error(`there is no ${file}`);
  };
}
