import type { z } from 'zod';
import type { Mistake } from '../mistake.ts';
import { ProseError, readProse, splitDocument, type Block } from '../prose.ts';
import { fit } from './shape.ts';
import { readYaml } from './yaml.ts';

/** A text file in one language. */
export interface Text<Head> {
  file: string;
  head: Head;
  blocks: Block[];
}

/** A text; none when it cannot be read, or when its front matter is wrong. */
export interface ReadText<Head> {
  text?: Text<Head>;
  mistakes: Mistake[];
}

/** A reader of texts whose front matter has a shape. */
export function textReader<Shape extends z.ZodType>(shape: Shape) {
  return (source: string, file: string): ReadText<z.infer<Shape>> => {
    const document = splitDocument(source);
    if (!document) {
      const remedy = 'Begin the file with a line “---”, the fields, and a second line “---”.';
      return { mistakes: [{ file, field: 'front matter', problem: 'is missing', remedy }] };
    }
    const yaml = readYaml(document.head, file, 2);
    if ('mistake' in yaml) return { mistakes: [yaml.mistake] };
    const head = fit(shape, yaml.value ?? {}, file, 'front matter');
    const body = readBody(document.body, file);
    const mistakes = [
      ...('mistakes' in head ? head.mistakes : []),
      ...('mistake' in body ? [body.mistake] : []),
    ];
    if (!('data' in head && 'blocks' in body)) return { mistakes };
    return { text: { file, head: head.data, blocks: body.blocks }, mistakes };
  };
}

function readBody(body: string, file: string): { blocks: Block[] } | { mistake: Mistake } {
  try {
    const blocks = readProse(body);
    if (blocks.length > 0) return { blocks };
    const remedy = 'Write it, in this language too.';
    return { mistake: { file, field: 'the text', problem: 'is empty', remedy } };
  } catch (error) {
    if (!(error instanceof ProseError)) throw error;
    const remedy = 'Use paragraphs, [sentence](claim:id) and “> [!note id]” only.';
    return { mistake: { file, field: error.excerpt, problem: error.message, remedy } };
  }
}
