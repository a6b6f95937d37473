import { describe, expect, it, vi } from 'vitest';
import { FRAME_MS } from './fakes/page';
import { Tab } from './fakes/tab';
import { showAll, showInSteps } from './show-in-steps';

const PARTS = ['.how', '.how .legend', '.chapters'];
const HOW = '<section class="how" id="a"><ul class="legend" id="b"></ul></section>';
const CHAPTERS = '<div class="chapters" id="c"></div>';

/** Opens a page with what has been parsed by now. @returns the parts that are shown after a frame; all of them: “all” */
function open(parsed: string) {
  new Tab().open(parsed);
  showInSteps(document, PARTS);
  const shown = () => {
    const isAll = !document.documentElement.classList.contains('showing');
    const parts = [...document.querySelectorAll('.arrived')].map(({ id }) => id).join('');
    return isAll ? `all${parts}` : parts;
  };
  const frame = () => {
    vi.advanceTimersByTime(FRAME_MS + 1);
    return shown();
  };
  return { shown, frame };
}

describe('What follows the beginning of a page', () => {
  it('is left out at first, shown part by part, a frame for each, and then without any mark', () => {
    const { shown, frame } = open(HOW + CHAPTERS);
    expect(shown()).toBe('');
    expect([frame(), frame(), frame(), frame()]).toEqual(['a', 'ab', 'abc', 'all']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for while it has not been parsed', () => {
    const { frame } = open(HOW);
    expect([frame(), frame(), frame(), frame()]).toEqual(['a', 'ab', 'ab', 'ab']);
    document.body.insertAdjacentHTML('beforeend', CHAPTERS);
    expect([frame(), frame()]).toEqual(['abc', 'all']);
  });

  it.each(['click', 'keydown', 'scroll', 'load'])('is shown as a whole at once on “%s”', (type) => {
    const { shown, frame } = open(HOW);
    frame();
    window.dispatchEvent(new window.Event(type));
    expect(shown()).toBe('all');
    expect(frame(), 'it stays so').toBe('all');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is shown as a whole at once when a script asks for it, and stays so', () => {
    const { shown, frame } = open(HOW + CHAPTERS);
    frame();
    showAll(document);
    expect([shown(), frame(), frame()]).toEqual(['all', 'all', 'all']);
  });
});
