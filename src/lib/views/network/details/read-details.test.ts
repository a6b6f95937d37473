// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readDetails } from './read-details';

beforeEach(() => {
  document.body.innerHTML = `
    <section id="one"><h2>The first chapter</h2><div data-note="denial" data-people="ada bob"></div></section>
    <section id="two"><h2>The second chapter</h2></section>
    <section data-network>
      <a data-person="ada" data-role="Clerk, until 2020">Ada</a>
      <table><tbody>
        <tr data-of="meeting-lunch" data-people="ada eve" data-claims="eaten met">
          <th><a href="#two">The lunch</a></th>
          <td data-label="Who">Ada, Eve</td>
          <td data-label="Where">Rome</td>
          <td data-label="When" data-order="0">2017 <span class="by">the year alone</span></td>
          <td data-label="How we know" data-order="2">Disputed</td>
        </tr>
        <tr data-of="meeting-tea" data-people="eve" data-claims=""><th><a href="#one">Tea</a></th></tr>
      </tbody></table>
    </section>
    <ol>
      <li data-evidence="met" data-people="ada eve"><p class="statement">They
        met.</p><p class="status form disputed"><b>Disputed:</b> others differ</p><p class="said">Who:\nA paper</p></li>
      <li data-evidence="eaten"><p class="statement">They ate.</p>
        <p class="status form opinion"><b>Opinion:</b> no fact</p><p class="said">Who:\nNobody</p></li>
    </ol>`;
});

const met = { id: 'met', statement: 'They met.', voice: 'A paper', form: 'disputed', standing: 'Disputed' };
const eaten = { id: 'eaten', statement: 'They ate.', voice: 'Nobody', form: 'opinion', standing: 'Opinion' };

describe('What the page tells', () => {
  it('of a person: role, meetings, claims, and the chapters whose notes name them', () => {
    expect(readDetails(document, 'person-ada')).toEqual({
      kind: 'person',
      title: 'Ada',
      role: 'Clerk, until 2020',
      meetings: [{ href: '#two', title: 'The lunch', when: '2017' }],
      claims: [met],
      chapters: [{ href: '#one', title: 'The first chapter' }],
    });
  });

  it('of a meeting: who, where, when, its claims in their order, and its chapter', () => {
    expect(readDetails(document, 'meeting-lunch')).toEqual({
      kind: 'meeting',
      title: 'The lunch',
      facts: [
        { label: 'Who', text: 'Ada, Eve' },
        { label: 'Where', text: 'Rome' },
        { label: 'When', text: '2017 the year alone' },
      ],
      claims: [eaten, met],
      chapter: { href: '#two', title: 'The second chapter' },
    });
  });

  it.each(['person-nobody', 'meeting-nothing', 'place-rome', ''])('nothing of %j', (name) => {
    expect(readDetails(document, name)).toBeUndefined();
  });
});
