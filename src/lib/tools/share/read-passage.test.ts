import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimsOf, readPassage } from './read-passage';

const PAGE = `
  <h1>A story</h1>
  <section data-chapter="one" id="one"><div class="card">
    <h2>First</h2>
    <p id="p1">Before <span data-claim="a">he  saw <span>it<a href="#note-a"><svg></svg></a></span></span> after.</p>
    <p id="p2">More.</p>
    <div data-note="n"><p id="p3">Others denied it.</p></div>
  </div></section>
  <section data-chapter="two" id="two"><div class="card"><p id="p4">Elsewhere.</p></div></section>
  <ol><li data-evidence="a"><p>x</p><p class="status"><b>Disputed:</b> others differ.</p><p class="said">who:\nA  paper</p></li></ol>`;

beforeEach(() => {
  const window = new Window();
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('CSS', { escape: (id: string) => id });
  document.body.innerHTML = PAGE;
});
afterEach(() => vi.unstubAllGlobals());

/** The text node that has these words. */
function nodeWith(words: string, root: Node = document.body): Node {
  if (root.nodeType === 3 && root.textContent?.includes(words)) return root;
  for (const child of root.childNodes) {
    if (child.textContent?.includes(words)) return nodeWith(words, child);
  }
  throw new Error(`no “${words}”`);
}

function rangeOf(from: string, to = from): Range {
  const range = document.createRange();
  const [start, end] = [nodeWith(from), nodeWith(to)];
  range.setStart(start, (start.textContent ?? '').indexOf(from));
  range.setEnd(end, (end.textContent ?? '').indexOf(to) + to.length);
  return range;
}

const CLAIM = { id: 'a', sentence: 'he saw it', voice: 'A paper', status: 'Disputed' };

describe('A selected passage', () => {
  it('within a claim has its voice and status', () => {
    expect(readPassage(rangeOf('saw'))).toEqual({
      words: 'saw',
      chapter: 'one',
      claim: CLAIM,
      isContext: false,
    });
    expect(readPassage(rangeOf('he', 'it'))).toMatchObject({ words: 'he saw it', claim: CLAIM });
  });

  it('that goes beyond a claim has neither', () => {
    expect(readPassage(rangeOf('saw', 'after'))).toEqual({
      words: 'saw it after',
      chapter: 'one',
      claim: undefined,
      isContext: false,
    });
  });

  it('of a context note says so', () => {
    expect(readPassage(rangeOf('denied'))).toMatchObject({ words: 'denied', isContext: true });
    expect(readPassage(rangeOf('More', 'denied'))).toMatchObject({ isContext: false });
  });

  it('has a line for each block', () => {
    expect(readPassage(rangeOf('after', 'Others'))).toMatchObject({ words: 'after.\nMore.\nOthers' });
  });

  it.each([
    ['none', () => undefined],
    ['of two chapters', () => rangeOf('More', 'Elsewhere')],
    ['outside of the chapters', () => rangeOf('A story')],
    ['without words', () => rangeOf(' ')],
  ])('is none: %s', (_, range) => {
    expect(readPassage(range())).toBeUndefined();
  });
});

it('The claims of a chapter are read with voice and status', () => {
  expect(claimsOf(document.querySelector<HTMLElement>('#one') ?? expect.fail('no chapter'))).toEqual([CLAIM]);
});
