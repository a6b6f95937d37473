import { sentencesOf } from '../sentences';
import type { Searchable } from './search';

/** What kind of text an entry is from: readers are told, except of the story's own text. */
export type Kind = 'text' | 'note' | 'evidence' | 'person' | 'place';

/** A chapter, or a section after the chapters. */
export interface Part {
  id: string;
  title: string;
}

/** A sentence of the page that can be found. */
export interface PageEntry extends Searchable {
  kind: Kind;
  part: Part;
  /** What is shown when the entry is gone to. */
  block: Element;
  /** The sentence's place in the page; undefined for people and for places on the map. */
  range: (() => Range) | undefined;
}

/**
 * The blocks of text of each kind. What repeats other text, such as the words of a view, is left out; so are the people
 * of a claim, who have entries of their own.
 */
const BLOCKS = {
  text: [
    '.card > :is(h2, h3, p)',
    '.page:not(.glance, .evidence) > :is(h2, h3, p)',
    '.page:not(.glance, .evidence) > :is(ol, ul, dl) > :is(li, dt, dd)',
  ],
  note: ['[data-note] > p:not(.kind)'],
  evidence: ['[data-evidence] > .statement', '[data-evidence] > .said:not(.cited, .people)'],
} as const;

const KINDS = ['text', 'note', 'evidence'] as const;

const titleOf = (section: Element): string => section.querySelector('h2')?.textContent.trim() ?? '';

/** What a link to a section names: some carry the id at their heading. */
const idOf = (section: Element): string => section.id || (section.querySelector('h2')?.id ?? '');

/** The chapter or section that a block is told of in: an entry of the evidence belongs to its claim's chapter. */
function partOf(root: Document, block: Element): Part | undefined {
  const claim = block.closest<HTMLElement>('[data-evidence]')?.dataset.evidence;
  const told = claim === undefined ? block : root.querySelector(`[data-claim="${CSS.escape(claim)}"]`);
  const section = (told ?? block).closest(SECTIONS);
  return section ? { id: idOf(section), title: titleOf(section) } : undefined;
}

/** Each place that the maps name, in the first chapter whose map tells of it. */
function placesOf(root: Document): PageEntry[] {
  const labels = [...root.querySelectorAll<HTMLElement>('[data-chapter] [data-still] [data-place]')];
  const isFaint = (label: Element) => label.closest('.faint') !== null;
  const first = new Map<string, HTMLElement>();
  for (const label of [...labels.filter((label) => !isFaint(label)), ...labels]) {
    const id = label.dataset.place ?? '';
    if (!first.has(id)) first.set(id, label);
  }
  return [...first.values()].flatMap((label) => {
    const block = label.closest('section[data-chapter]');
    const part = block && partOf(root, block);
    return part ? [{ kind: 'place', text: label.textContent.trim(), part, block, range: undefined }] : [];
  });
}

/** Chapters and the sections beside them, in the order of the page. */
const SECTIONS = 'section[data-chapter], section.page';

/** Each person by name and role, where the network names them. */
function peopleOf(root: Document): PageEntry[] {
  return [...root.querySelectorAll<HTMLElement>('[data-person]')].flatMap((block) => {
    const part = partOf(root, block);
    const text = `${block.textContent.trim()}: ${block.dataset.role ?? ''}`;
    return part ? [{ kind: 'person', text, part, block, range: undefined }] : [];
  });
}

/** All that can be found in the page, each text once, in the order of the parts it is told of in. */
export function pageEntries(root: Document, lang: string): PageEntry[] {
  const entries = [...placesOf(root), ...peopleOf(root)];
  const texts = new Set<string>();
  for (const kind of KINDS) {
    for (const block of root.querySelectorAll(BLOCKS[kind].join())) {
      const part = partOf(root, block);
      if (!part) continue;
      // The label of what is said is a line of its own, which repeats for every claim.
      const first = block.matches('.said') ? 1 : 0;
      for (const { text, range } of sentencesOf(block, lang).slice(first)) {
        if (texts.has(text)) continue;
        texts.add(text);
        entries.push({ kind, text, part, block, range });
      }
    }
  }
  const order = [...root.querySelectorAll(SECTIONS)].map(idOf);
  return entries.sort((a, b) => order.indexOf(a.part.id) - order.indexOf(b.part.id));
}
