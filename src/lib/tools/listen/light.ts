/** The attribute of the sentence that is being read aloud. */
const SPOKEN = 'data-spoken';

/**
 * Marks a sentence of the page with `data-spoken`: the element that holds it alone, such as a claim's, or one that is
 * put around it for as long; several where it begins or ends amid other elements.
 * @param block the paragraph or heading that the sentence is in; it never carries the mark itself
 * @returns puts the page back as it was
 */
export function lightUp(sentence: Range, block: Element): () => void {
  const own = elementOf(sentence, block);
  if (own) {
    own.setAttribute(SPOKEN, '');
    return () => own.removeAttribute(SPOKEN);
  }
  const range = widen(sentence);
  const wrappers = (holdsWhole(range) ? [range] : pieces(range)).map((piece) => {
    const wrapper = block.ownerDocument.createElement('span');
    wrapper.setAttribute(SPOKEN, '');
    piece.surroundContents(wrapper);
    return wrapper;
  });
  return () => {
    for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes);
    block.normalize();
  };
}

/** The outermost element in the block that has the sentence and no other text. */
function elementOf(sentence: Range, block: Element): Element | undefined {
  const text = sentence.toString().trim();
  const holder = sentence.commonAncestorContainer;
  let found: Element | undefined;
  let element = holder instanceof Element ? holder : holder.parentElement;
  while (element && element !== block && element.textContent.trim() === text) {
    found = element;
    element = element.parentElement;
  }
  return found;
}

/** The same text, with an end that lies in an element moved out of it where no text is left behind. */
function widen(sentence: Range): Range {
  const range = sentence.cloneRange();
  const holder = range.commonAncestorContainer;
  const isOut = (node: Node) => node === holder;
  while (!isOut(range.startContainer) && isEmpty(range, 'before')) range.setStartBefore(range.startContainer);
  while (!isOut(range.endContainer) && isEmpty(range, 'after')) range.setEndAfter(range.endContainer);
  return range;
}

/** Whether the node in which a range begins or ends has no text outside it on that side. */
function isEmpty(range: Range, side: 'before' | 'after'): boolean {
  const rest = range.cloneRange();
  if (side === 'before') {
    rest.setEnd(range.startContainer, range.startOffset);
    rest.setStart(range.startContainer, 0);
  } else {
    rest.setStart(range.endContainer, range.endOffset);
    rest.setEndAfter(range.endContainer.lastChild ?? range.endContainer);
  }
  return rest.toString() === '';
}

/** Whether one element can be put around a range: it begins and ends in the same one. */
function holdsWhole({ startContainer, endContainer }: Range): boolean {
  const elementOf = (node: Node) => (node instanceof Text ? node.parentNode : node);
  return elementOf(startContainer) === elementOf(endContainer);
}

/** The part of each text node that is in a range. */
function pieces(range: Range): Range[] {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const { ownerDocument } = commonAncestorContainer;
  const walker = ownerDocument?.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const piece = range.cloneRange();
    piece.selectNodeContents(node);
    if (node === startContainer) piece.setStart(node, startOffset);
    if (node === endContainer) piece.setEnd(node, endOffset);
    if (piece.toString().trim() !== '') found.push(piece);
  }
  return found;
}
