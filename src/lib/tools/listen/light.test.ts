// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../sentences';
import { lightUp } from './light';

/** Lights one sentence of a paragraph after the other. @returns the paragraph each time, and as it is after all */
function lightEach(html: string) {
  document.body.innerHTML = `<p>${html}</p>`;
  const block = document.querySelector('p');
  if (!block) throw new Error('no paragraph');
  const before = block.innerHTML;
  const nodes = block.childNodes.length;
  const lit = sentencesOf(block, 'en').map(({ range }) => {
    const darken = lightUp(range(), block);
    const shown = block.innerHTML.replaceAll('data-spoken=""', 'data-spoken');
    darken();
    expect(block.innerHTML).toBe(before);
    expect(block.childNodes).toHaveLength(nodes);
    return shown;
  });
  return { block, lit };
}

const claim = (most: string, last: string) =>
  `<span data-claim="x">${most}<span class="tail">${last}<a class="mark"><svg></svg></a></span></span>`;

describe('the sentence that is read', () => {
  test('is the element that has it alone, as a claim’s', () => {
    const { lit } = lightEach(`${claim('They met ', 'there.')} It was late.`);
    expect(lit[0]).toContain('<span data-claim="x" data-spoken>They met ');
    expect(lit[1]).toContain('</span> <span data-spoken>It was late.</span>');
  });

  test('is the outermost one, where a claim is a single word', () => {
    expect(lightEach(`${claim('', 'Yes.')} No.`).lit[0]).toContain('<span data-claim="x" data-spoken>');
  });

  test('gets an element around it in a plain paragraph', () => {
    expect(lightEach('One. Two. Three.').lit).toEqual([
      '<span data-spoken>One.</span> Two. Three.',
      'One. <span data-spoken>Two.</span> Three.',
      'One. Two. <span data-spoken>Three.</span>',
    ]);
    expect(lightEach('One.').lit).toEqual(['<span data-spoken>One.</span>']);
  });

  test('keeps the mark at its end with it, where a claim has two sentences', () => {
    const { lit } = lightEach(claim('Yes. They met ', 'there.'));
    expect(lit).toEqual([
      '<span data-claim="x"><span data-spoken>Yes.</span> They met <span class="tail">there.<a class="mark"><svg></svg></a></span></span>',
      '<span data-claim="x">Yes. <span data-spoken>They met <span class="tail">there.<a class="mark"><svg></svg></a></span></span></span>',
    ]);
  });

  test('has an element inside it, or is in parts where elements cross it', () => {
    expect(lightEach('<b>Ada</b>: clerk. <i>Two</i>.').lit).toEqual([
      '<span data-spoken><b>Ada</b>: clerk.</span> <i>Two</i>.',
      '<b>Ada</b>: clerk. <span data-spoken><i>Two</i>.</span>',
    ]);
    expect(lightEach('One <b>two. Three</b> four.').lit).toEqual([
      '<span data-spoken>One </span><b><span data-spoken>two.</span> Three</b> four.',
      'One <b>two. <span data-spoken>Three</span></b><span data-spoken> four.</span>',
    ]);
  });
});
