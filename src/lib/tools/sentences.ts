/** A part of a text: indices of its first character and of what follows its last. */
export interface Span {
  start: number;
  end: number;
}

/** Where browsers have no segmenter: after a full stop, a question or an exclamation mark, and what closes with it. */
const SENTENCE = /.+?(?:[.!?؟…]+[»”"’)\]]*(?=\s|$)|:\n|$)/gsu;

/**
 * The sentences of a text, without the space around them.
 * @param lang the text's language, by whose rules browsers part sentences
 */
export function splitSentences(text: string, lang: string): Span[] {
  const parts =
    typeof Intl.Segmenter === 'function'
      ? [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(
          ({ segment, index }) => ({
            segment,
            index,
          }),
        )
      : [...text.matchAll(SENTENCE)].map(({ 0: segment, index }) => ({ segment, index }));
  return parts.flatMap(({ segment, index }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}

/** A sentence of the page. */
export interface Sentence {
  text: string;
  /** The paragraph, heading or list item that the sentence is in. */
  block: Element;
  /** The sentence's place in the document, as it is now. */
  range: () => Range;
}

/** The sentences of a block of the page, in order. What is hidden from sight by `hidden` or `aria-hidden` is left out. */
export function sentencesOf(block: Element, lang: string): Sentence[] {
  const nodes = textNodesOf(block);
  const whole = nodes.map((node) => node.data).join('');
  return splitSentences(whole, lang).map(({ start, end }) => ({
    text: whole.slice(start, end).replace(/\s+/g, ' '),
    block,
    range: () => rangeIn(block, start, end),
  }));
}

/**
 * Part of a block's text as a range.
 * @param start index of its first character in the text of the block that `sentencesOf` reads
 * @param end index of what follows its last
 */
export function rangeIn(block: Element, start: number, end: number): Range {
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  let before = 0;
  for (const node of textNodesOf(block)) {
    const after = before + node.length;
    // The start is in the first node that reaches beyond it, the end in the first that reaches it.
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) {
      range.setEnd(node, end - before);
      break;
    }
    before = after;
  }
  return range;
}

function textNodesOf(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('[hidden], [aria-hidden="true"], svg'))
      nodes.push(node);
  }
  return nodes;
}
