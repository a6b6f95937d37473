import { describe, expect, it } from 'vitest';
import { Tab } from '$lib/platform/fakes/tab';
import { PAGE, topOf } from '$lib/reading/fakes/story';
import { meantBy, mendFragments } from './mend-fragment';

const isKnown = (id: string) => ['rome', 'before-rome', 'visit-2021', 'claim-a', 'مصادر'].includes(id);

describe('What a fragment means', () => {
  it.each([
    ['#rome?fbclid=abc', 'rome'],
    ['#rome&utm=1', 'rome'],
    ['#rome/', 'rome'],
    ['#rome.', 'rome'],
    ['#rome)', 'rome'],
    ['#rome،', 'rome'],
    ['#rome%D8%8C', 'rome'],
    ['#rome%C2%BB', 'rome'],
    ['#rome%20', 'rome'],
    ['#rome%3Ffbclid%3Dabc', 'rome'],
    ['#rome%253Ffbclid', 'rome'],
    ['#rome:~:text=setting', 'rome'],
    ['#rome-', 'rome'],
    ['#rome_', 'rome'],
    ['#Rome', 'rome'],
    ['#%23rome', 'rome'],
    ['##rome', 'rome'],
    ['#(rome)', 'rome'],
    ['#before-rome.', 'before-rome'],
    ['#visit-2021…', 'visit-2021'],
    ['#claim-a?x', 'claim-a'],
  ])('%s is %s', (fragment, id) => expect(meantBy(fragment, isKnown)).toBe(id));

  it.each(['', '#', '#rome', '#romeo', '#unknown?rome', '#%', '#%E0%A4%A'])(
    '%s is left as it is',
    (fragment) => expect(meantBy(fragment, isKnown)).toBeUndefined(),
  );
});

describe('A page opened at a fragment that something was added to', () => {
  it('shows the chapter, and its address names it alone', () => {
    const tab = new Tab();
    tab.open(PAGE, { path: '/?a=b#motives?fbclid=abc' });
    expect(tab.scrollY).toBe(0);
    mendFragments(document);
    expect(tab.scrollY).toBe(topOf(1));
    expect(tab.address).toBe('/?a=b#motives');
    expect(tab.history.states.index).toBe(0);
  });

  it('stays where it is when the fragment names nothing', () => {
    const tab = new Tab();
    tab.open(PAGE, { path: '/#utm=1' });
    mendFragments(document);
    expect(tab.scrollY).toBe(0);
    expect(tab.address).toBe('/#utm=1');
  });

  it('does the same for an address that is put in by hand later', () => {
    const tab = new Tab();
    tab.open(PAGE);
    mendFragments(document);
    tab.follow('#rome.');
    window.dispatchEvent(new Event('hashchange'));
    expect(tab.scrollY).toBe(topOf(0));
    expect(tab.address).toBe('/#rome');
  });
});
