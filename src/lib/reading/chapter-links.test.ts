// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { followChapterLinks } from './chapter-links';

let shown: string[];
let removeListeners: () => void;

const click = (id: string, init: MouseEventInit = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  document.getElementById(id)?.dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  removeListeners = collectListeners();
  shown = [];
  document.body.innerHTML = `
    <section id="rome" data-chapter="rome"><h2 tabindex="-1">Rome</h2></section>
    <p id="note-rome">Evidence</p>
    <a id="to-rome" href="#rome">1</a><a id="to-note" href="#note-rome">2</a><a id="to-none" href="#none">3</a>`;
  followChapterLinks(document, ({ id }) => shown.push(id));
});
afterEach(() => removeListeners());

describe('In a frame a link to a chapter', () => {
  it('shows it without a history entry, and gives its heading the focus', () => {
    expect(click('to-rome')).toBe(true);
    expect(shown).toEqual(['rome']);
    expect(document.activeElement?.textContent).toBe('Rome');
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])('opens elsewhere with %j', (keys) => {
    expect(click('to-rome', keys)).toBe(false);
    expect(shown).toEqual([]);
  });

  it.each(['to-note', 'to-none'])('is not one that leads to something else: %s', (id) => {
    expect(click(id)).toBe(false);
    expect(shown).toEqual([]);
  });

  it('is left alone where something else has acted on it', () => {
    document.getElementById('to-rome')?.addEventListener('click', (event) => event.preventDefault());
    click('to-rome');
    expect(shown).toEqual([]);
  });
});
