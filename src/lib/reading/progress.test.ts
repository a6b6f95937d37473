import { beforeEach, expect, it } from 'vitest';
import { Tab } from '$lib/platform/fakes/tab';
import { openStorage } from '$lib/platform/storage';
import { createPosition, START, type Mover, type Place } from './position';
import { showProgress } from './progress';

const PAGE = `
  <nav data-contents data-finished-words="read">
    <p data-left></p>
    <a data-jump="rome" data-minutes="6 minutes">Rome</a>
    <a data-jump="motives" data-minutes="4 minutes">Motives</a>
    <a data-jump="obstacles" data-minutes="1 minute">Obstacles</a>
  </nav>`;

let tab: Tab;
const open = () => {
  tab.open(PAGE);
  const position = createPosition();
  showProgress(document, position, openStorage('/', 'a-story'));
  return (chapter: number, by: Mover = 'scroll', place: Place = 'inside') =>
    position.set({ ...START, chapter, place, by });
};
const left = () => document.querySelector('[data-left]')?.textContent;
const finished = () =>
  [...document.querySelectorAll<HTMLElement>('[data-finished]')].map(
    (link) => `${link.dataset.jump} ${link.getAttribute('aria-description')}`,
  );

beforeEach(() => {
  tab = new Tab();
});

it('shows how long the rest takes, from the chapter being read', () => {
  const moveTo = open();
  expect(left()).toBe('6 minutes');
  moveTo(1);
  expect(left()).toBe('4 minutes');
  moveTo(2, 'scroll', 'after');
  expect(left()).toBe('');
});

it('marks a chapter as read when the reader goes on from it', () => {
  const moveTo = open();
  moveTo(0);
  expect(finished()).toEqual([]);
  moveTo(1);
  expect(finished()).toEqual(['rome read']);
  moveTo(0);
  moveTo(2, 'link');
  expect(finished()).toEqual(['rome read']);
  moveTo(2, 'turn', 'after');
  expect(finished()).toEqual(['rome read', 'obstacles read']);
});

it('marks no chapter that a link led away from', () => {
  const moveTo = open();
  moveTo(0);
  moveTo(1, 'link');
  expect(finished()).toEqual([]);
});

it('marks on another day what was read before, and nothing that the story has not', () => {
  const moveTo = open();
  moveTo(1);
  moveTo(2);
  open();
  expect(finished()).toEqual(['motives read']);
  openStorage('/', 'a-story').store('finished', ['gone', 7, 'rome']);
  open();
  expect(finished()).toEqual(['rome read']);
  openStorage('/', 'a-story').store('finished', { rome: true });
  open();
  expect(finished()).toEqual([]);
});
