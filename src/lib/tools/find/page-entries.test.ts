// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { pageEntries } from './page-entries';

const found = () =>
  pageEntries(document, 'en').map(({ kind, part, text }) => `${part.id} (${part.title}) ${kind}: ${text}`);

beforeEach(() => {
  document.body.innerHTML = `
    <section class="page how"><h2 id="how">How to read</h2><p>Tap a knot.</p></section>
    <section class="chapter" id="one" data-chapter="one">
      <div data-still="one"><span class="label faint"><bdi data-place="milan">Milan</bdi></span></div>
      <div class="card">
        <h2>One</h2><p class="when">2020</p>
        <p><span data-claim="met">They met.<a href="#note-met"></a></span> It was late.</p>
        <div data-note="denial"><p class="kind">Context</p><p>They deny it.</p><a class="source">Source</a></div>
      </div>
    </section>
    <section class="chapter" id="two" data-chapter="two">
      <div data-still="two"><span class="label"><bdi data-place="milan">Milan</bdi></span></div>
      <div class="card"><h2>Two</h2><p>Nothing more. It was late.</p></div>
    </section>
    <section class="page glance" id="network"><h2>Who met whom</h2><p>Tap a name.</p>
      <a data-person="ada" data-role="Clerk">Ada</a>
    </section>
    <section class="page evidence" id="evidence"><h2>Evidence</h2>
      <ol><li data-evidence="met"><p class="statement">Two people met.</p>
        <p class="status">Disputed</p><p class="said">Others say:\nOthers doubt it.</p><p class="said people">People:\nAda: Clerk</p>
      </li></ol>
    </section>
    <section class="page" id="method"><h2>Method</h2><p>We read.</p></section>`;
});

test('sentences, notes, evidence, people and places are found in the chapter or section that tells of them', () => {
  expect(found()).toEqual([
    'how (How to read) text: How to read',
    'how (How to read) text: Tap a knot.',
    'one (One) text: One',
    'one (One) text: 2020',
    'one (One) text: They met.',
    'one (One) text: It was late.',
    'one (One) note: They deny it.',
    'one (One) evidence: Two people met.',
    'one (One) evidence: Others doubt it.',
    'two (Two) place: Milan',
    'two (Two) text: Two',
    'two (Two) text: Nothing more.',
    'network (Who met whom) person: Ada: Clerk',
    'method (Method) text: Method',
    'method (Method) text: We read.',
  ]);
});

test('a text that the page has twice is found once', () => {
  expect(found().filter((line) => line.includes('It was late'))).toHaveLength(1);
});

test('a place is found in the first chapter whose map tells of it, not where it is only named', () => {
  expect(found().filter((line) => line.includes('Milan'))).toEqual(['two (Two) place: Milan']);
});
