import { describe, expect, it, vi } from 'vitest';
import { Tab } from '$lib/platform/fakes/tab';
import { IDS, PAGE } from '$lib/reading/fakes/story';
import { followInAddress } from './address';
import { addEntry } from './current-entry';
import { createPosition, START, type Place } from './position';

/** Longer than the debounce. */
const wait = () => vi.advanceTimersByTime(1000);

const start = (path = '/') => {
  const tab = new Tab();
  tab.open(PAGE, { path });
  const position = createPosition();
  followInAddress(position, [...document.querySelectorAll<HTMLElement>('[data-chapter]')]);
  const moveTo = (chapter: number, place: Place = 'inside') => position.set({ ...START, chapter, place });
  return { tab, moveTo };
};

describe('The address', () => {
  it('names the chapter being read, in the same history entry', () => {
    const { tab, moveTo } = start('/?utm=1');
    IDS.forEach((id, index) => {
      moveTo(index);
      wait();
      expect(tab.address).toBe(`/?utm=1#${id}`);
    });
    expect(tab.history.states.states).toHaveLength(1);
  });

  it('changes only once the reader stays with a chapter', () => {
    const { tab, moveTo } = start();
    const replace = vi.spyOn(history, 'replaceState');
    moveTo(0);
    vi.advanceTimersByTime(300);
    moveTo(1);
    vi.advanceTimersByTime(300);
    moveTo(2);
    expect(tab.address).toBe('/');
    wait();
    expect(tab.address).toBe('/#obstacles');
    expect(replace).toHaveBeenCalledOnce();
  });

  it('keeps the state of the entry', () => {
    const { tab, moveTo } = start();
    history.replaceState({ other: 'script' }, '');
    moveTo(1);
    wait();
    expect(tab.history.states.states).toEqual([{ other: 'script' }]);
  });

  it('has no fragment above the first chapter', () => {
    const { tab, moveTo } = start('/en?x=1#rome');
    moveTo(0);
    moveTo(0, 'before');
    wait();
    expect(tab.address).toBe('/en?x=1');
  });

  it('stays as it was opened until the story has been entered', () => {
    const { tab, moveTo } = start('/#evidence');
    moveTo(-1, 'before');
    wait();
    expect(tab.address).toBe('/#evidence');
  });

  it('keeps the name of a part below the story that a link has led to', () => {
    const { tab, moveTo } = start('/#evidence');
    moveTo(2, 'after');
    wait();
    expect(tab.address).toBe('/#evidence');
    moveTo(1);
    wait();
    expect(tab.address).toBe('/#motives');
  });

  it('names the last chapter below the story, when no link has led there', () => {
    const { tab, moveTo } = start('/#rome');
    moveTo(2, 'after');
    wait();
    expect(tab.address).toBe('/#obstacles');
  });

  it('is left alone when the reader has followed a link meanwhile', () => {
    const { tab, moveTo } = start();
    moveTo(1);
    tab.follow('#evidence');
    wait();
    expect(tab.address).toBe('/#evidence');
  });

  it('stays as it is where the browser refuses', () => {
    const { tab, moveTo } = start();
    tab.history.isBlocked = true;
    moveTo(1);
    expect(wait).not.toThrow();
    expect(tab.address).toBe('/');
  });

  it('is put right at once when an overlay adds an entry, in the entry below too', () => {
    const { tab, moveTo } = start('/#rome');
    moveTo(1);
    addEntry({ sheet: 'a-claim' });
    expect(tab.address).toBe('/#motives');
    wait();
    tab.go(-1);
    wait();
    expect(tab.address).toBe('/#motives');
  });
});
