import { describe, expect, it, vi } from 'vitest';
import { FRAME_MS } from './fakes/page';
import { find, Tab } from './fakes/tab';
import { arriveInSteps, arriveNow, startArriving } from './arrive';

const PAGE = `
  <section class="chapter"><div class="card" id="a"></div></section>
  <section class="glance" id="b"></section>
  <section class="evidence"><ol><li id="c"></li></ol></section>
  <div class="ending"><p class="page" id="d"></p></div>`;

function open(page = PAGE) {
  new Tab().open(page);
  startArriving(document);
  return () => [...document.querySelectorAll('.arrived')].map(({ id }) => id).join('');
}
const isArriving = () => document.documentElement.classList.contains('arriving');
const frame = () => vi.advanceTimersByTime(FRAME_MS);

describe('A page that arrives', () => {
  it('gives its parts their places one after the other, from above, and is done then', () => {
    const arrived = open();
    arriveInSteps(document);
    const steps = Array.from({ length: 5 }, () => {
      frame();
      return `${arrived()} ${isArriving()}`;
    });
    expect(steps).toEqual(['a true', 'ab true', 'abc true', 'abcd true', 'abcd false']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no more steps in a long page, each of them with more parts', () => {
    open('<section class="evidence"><ol>' + '<li></li>'.repeat(1000) + '</ol></section>');
    arriveInSteps(document);
    for (let frames = 0; frames < 25; frames += 1) frame();
    expect(document.querySelectorAll('.arrived')).toHaveLength(1000);
    expect(isArriving()).toBe(false);
  });

  it('waits while the browser is busy', () => {
    const arrived = open();
    let whenIdle: () => void = () => undefined;
    Object.assign(window, { requestIdleCallback: (run: () => void) => void (whenIdle = run) });
    arriveInSteps(document);
    frame();
    expect(arrived()).toBe('');
    whenIdle();
    frame();
    expect(arrived()).toBe('a');
  });

  it('has all places at once when the reader goes somewhere, and takes no more steps', () => {
    const arrived = open();
    arriveInSteps(document);
    frame();
    arriveNow(document);
    frame();
    expect([arrived(), isArriving(), vi.getTimerCount()]).toEqual(['a', false, 0]);
    expect(find('#b').className).toBe('glance');
  });
});
