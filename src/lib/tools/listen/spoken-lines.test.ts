// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { evidenceOf, linesOf } from './spoken-lines';
import { createSpeak } from './spoken-text';

const PAGE = `
  <section data-chapter="one">
    <div data-still="one"><span>Milan</span></div>
    <div class="card">
      <a class="here" aria-label="1 of 2"></a><h2>One</h2><p class="when">2020</p>
      <p class="answer"><a href="#n">He denies it.</a></p>
      <p><span data-claim="met">They met <span class="tail">there.<a class="mark" aria-label="Evidence"><svg></svg></a></span></span>
        It was late.</p>
      <div data-note="n"><p class="kind">Context</p><p>He “denies” it. He sued.</p>
        <p class="person"><bdi>Ada</bdi>: clerk</p><a class="source">A paper</a></div>
    </div>
  </section>
  <section data-chapter="two"><div class="card"><h2>Two</h2><p>Nothing more.</p></div></section>
  <ol><li data-evidence="met"><p class="statement">Two met.</p><p class="status"><b>Disputed:</b> others differ.</p>
    <p class="said">Who:\nA paper</p><p class="said">Others:\nThey doubt it. So do we.</p>
    <p class="said people">People:\nAda: clerk\nBob: cook</p>
    <p class="said cited">Sources:\n<a class="source">A paper <span>1 May 2020</span></a> <a class="source">B</a></p>
  <footer><a>Back</a></footer></li></ol>`;

const speak = createSpeak({ Ada: 'Ay-da' });

test('chapters are read without their marks, and a note as what it is', () => {
  document.body.innerHTML = PAGE;
  const chapters = [...document.querySelectorAll<HTMLElement>('section')];
  const lines = linesOf(chapters, 'en', speak);
  expect(lines.map(({ chapter, spoken, claim }) => [chapter, spoken, claim])).toEqual([
    [0, 'One', undefined],
    [0, '2020', undefined],
    [0, 'They met there.', 'met'],
    [0, 'It was late.', undefined],
    [0, 'Context: He denies it.', undefined],
    [0, 'He sued.', undefined],
    [0, 'Ay-da: clerk', undefined],
    [1, 'Two', undefined],
    [1, 'Nothing more.', undefined],
  ]);
  expect(lines[4]?.range().toString()).toBe('He “denies” it.');
});

test('the evidence of a claim is read part by part, each with its name', () => {
  document.body.innerHTML = PAGE;
  expect(evidenceOf(document, 'met', 'en', speak)).toEqual([
    'Who: A paper',
    'Disputed: others differ.',
    'Others: They doubt it.',
    'So do we.',
    'People: Ay-da: clerk',
    'Bob: cook',
    'Sources: A paper 1 May 2020. B',
  ]);
  expect(evidenceOf(document, 'unknown', 'en', speak)).toEqual([]);
});
