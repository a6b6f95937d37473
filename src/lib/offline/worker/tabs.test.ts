import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeTime, lasting } from '../fakes/time';
import { FakeTab } from './fakes/tab';
import { allTabsRun, tellTabs } from './tabs';

beforeEach(fakeTime);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const open = (...tabs: FakeTab[]) => ({ matchAll: () => Promise.resolve(tabs) });
const hasFile = (url: string) => url === 'mine.js' || url === 'mine-too.js';

it.each([
  ['none is open', [], true],
  ['all run scripts of this version', [new FakeTab('mine.js'), new FakeTab('mine-too.js')], true],
  ['one runs another script', [new FakeTab('mine.js'), new FakeTab('other.js')], false],
  ['one sleeps', [new FakeTab(undefined), new FakeTab('mine.js')], false],
])('All tabs run this version when %s', async (_, tabs, expected) => {
  expect(await lasting(allTabsRun(open(...tabs), hasFile))).toBe(expected);
});

it('leaves no timer behind', async () => {
  await lasting(allTabsRun(open(new FakeTab('mine.js'), new FakeTab(undefined)), hasFile));
  expect(vi.getTimerCount()).toBe(0);
});

it('Every tab is told', async () => {
  const tabs = [new FakeTab('mine.js'), new FakeTab(undefined)];
  await tellTabs(open(...tabs), { type: 'failed', reason: 'space' });
  for (const { told } of tabs) expect(told).toEqual([{ type: 'failed', reason: 'space' }]);
});
