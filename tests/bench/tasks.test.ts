import { expect, it } from 'vitest';
import { allTasks, durationsAfter } from './tasks';

it('A rendering is a task beside the long tasks, and counted once where it is one of them', () => {
  const task = { start: 100, duration: 60 };
  const within = { start: 110, duration: 45 };
  const beside = { start: 160, duration: 70 };
  expect(allTasks([task], [within, beside])).toEqual([task, beside]);
});

it('Tasks after the first paint are those that end after it', () => {
  const tasks = [
    { start: 0, duration: 90 },
    { start: 80, duration: 50 },
    { start: 200, duration: 20 },
  ];
  expect(durationsAfter(tasks, 100)).toEqual([50, 20]);
});
