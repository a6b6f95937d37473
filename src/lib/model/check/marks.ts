import type { Report } from '../mistake.ts';
import type { ReadTexts, Tables } from '../parse/parse.ts';
import type { Text } from '../parse/text.ts';

type Kind = 'claim' | 'note';

/** Checks that a chapter's text marks the claims and notes of the chapter, each once, and no others. */
export function checkMarks(tables: Tables, texts: ReadTexts, report: Report): void {
  const checkText = (text: Text<unknown>, kind: Kind, expected: readonly string[]) => {
    const found = marksIn(text, kind);
    for (const id of expected) {
      const count = found.filter((other) => other === id).length;
      if (count === 0) {
        const mark = kind === 'claim' ? `[sentence](claim:${id})` : `> [!note ${id}]`;
        report(text.file, id, `the ${kind} has no place in the text`, `Mark it: ${mark}.`);
      }
      if (count > 1) report(text.file, id, `the ${kind} is marked ${count} times`, 'Mark it once.');
    }
    const known = kind === 'claim' ? tables.claims : tables.notes;
    for (const id of new Set(found)) {
      if (expected.includes(id)) continue;
      const problem = known.some((entry) => entry.id === id)
        ? `the ${kind} belongs to another chapter`
        : `${kind}s.yaml does not have this ${kind}`;
      report(text.file, id, problem, 'Correct the mark, or list it in chapters.yaml.');
    }
  };
  for (const { id, claims, notes } of tables.chapters) {
    const text = texts.chapters.get(id);
    if (!text) continue;
    checkText(text, 'claim', claims);
    checkText(text, 'note', notes);
  }
  for (const text of [...(texts.cover ? [texts.cover] : []), ...Object.values(texts.pages)]) {
    checkText(text, 'claim', []);
    checkText(text, 'note', []);
  }
}

function marksIn({ blocks }: Text<unknown>, kind: Kind): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'note') return kind === 'note' ? [block.id] : [];
    return kind === 'claim' ? block.spans.flatMap((span) => (span.kind === 'claim' ? [span.id] : [])) : [];
  });
}
