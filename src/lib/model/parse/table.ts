import type { z } from 'zod';
import type { Mistake } from '../mistake.ts';
import { fit } from './shape.ts';
import { readYaml } from './yaml.ts';

/** The entries of a table that could be read, and what is wrong with the others. */
export interface Table<Entry> {
  entries: Entry[];
  mistakes: Mistake[];
}

/** A story can do without these. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'corrections.yaml',
  'notes.yaml',
  'countries.yaml',
  'events.yaml',
]);

/** A reader of tables whose entries have a shape. */
export function tableReader<Shape extends z.ZodType>(shape: Shape) {
  return (source: string, file: string): Table<z.infer<Shape>> => {
    const yaml = readYaml(source, file);
    if ('mistake' in yaml) return { entries: [], mistakes: [yaml.mistake] };
    const list = yaml.value ?? [];
    if (!Array.isArray(list)) return wrong(file, 'is not a list', 'Begin every entry with “- ”.');
    if (list.length === 0 && !MAY_BE_EMPTY.has(file)) {
      return wrong(file, 'is empty', 'Write its entries again.');
    }
    const fitted = list.map((entry: unknown, index) => fit(shape, entry, file, nameOf(entry, index)));
    return {
      entries: fitted.flatMap((each) => ('data' in each ? [each.data] : [])),
      mistakes: fitted.flatMap((each) => ('mistakes' in each ? each.mistakes : [])),
    };
  };
}

const wrong = (file: string, problem: string, remedy: string) => ({
  entries: [],
  mistakes: [{ file, field: 'the file', problem, remedy }],
});

/** What an entry is called when it is told what is wrong with it: its id, or where it stands. */
function nameOf(entry: unknown, index: number): string {
  const id = entry !== null && typeof entry === 'object' && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : `entry ${index + 1}`;
}
