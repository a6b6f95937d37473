import { describe, expect, it, vi } from 'vitest';
import { find, Tab } from '$lib/platform/fakes/tab';
import { PAGE } from '$lib/reading/fakes/story';
import { announceChapters, createAnnouncer } from './announcer';
import { createPosition, START } from './position';

const region = () => find('[data-announcer]').textContent;
const wait = (ms = 1000) => vi.advanceTimersByTime(ms);

const start = (body = PAGE) => {
  new Tab().open(body);
  return createAnnouncer(document);
};

describe('The announcer', () => {
  it('does not repeat what the page shows from the start', () => {
    const say = start();
    say('the first chapter');
    wait();
    expect(region()).toBe('');
  });

  it('announces a text that nothing follows for a while', () => {
    const say = start();
    say('the first chapter');
    say('the second');
    wait(600);
    expect(region()).toBe('');
    say('the third');
    wait(600);
    expect(region()).toBe('');
    wait(200);
    expect(region()).toBe('the third');
  });

  it('announces nothing when the reader is back before it would have', () => {
    const say = start();
    say('the first chapter');
    say('the second');
    wait(300);
    say('the first chapter');
    wait();
    expect(region()).toBe('');
  });

  it('does not fail in a page without a live region', () => {
    const say = start('<main></main>');
    say('one');
    say('two');
    expect(() => wait()).not.toThrow();
  });
});

describe('The announced chapter', () => {
  it('is the one that the view shows when the reader stays with it', () => {
    const say = start();
    const position = createPosition();
    announceChapters(position, say, () => `chapter ${position.get().chapter}`);
    position.set({ ...START, chapter: 0, place: 'inside' });
    position.set({ ...START, chapter: 1, place: 'inside' });
    wait(300);
    position.set({ ...START, chapter: 2, place: 'inside' });
    wait();
    expect(region()).toBe('chapter 2');
    // Still the same chapter.
    position.set({ ...START, chapter: 2, place: 'after' });
    wait();
    expect(region()).toBe('chapter 2');
  });

  it('is not the first one, whose map the cover shows', () => {
    const say = start();
    const position = createPosition();
    announceChapters(position, say, () => 'the first chapter');
    position.set({ ...START, chapter: 0, place: 'inside' });
    wait();
    expect(region()).toBe('');
  });
});
