import { describe, expect, it, vi } from 'vitest';
import { FRAME_MS } from './fakes/page';
import { find, Tab } from './fakes/tab';
import { arriveInSteps, arriveNow, startArriving } from './arrive';

const PAGE = `
  <section class="chapter"><div class="card" id="a"></div></section>
  <section class="glance" id="b"></section>
  <section class="evidence"><ol><li id="c"></li></ol></section>
  <div class="ending"><p class="page" id="d"></p></div>`;

function open() {
  new Tab().open(PAGE);
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
