/** Work of the main thread that keeps it from answering. Times in ms. */
export interface Task {
  start: number;
  duration: number;
}

const endOf = ({ start, duration }: Task) => start + duration;

/**
 * Long tasks, and the renderings of frames beside them. Chromium tells of a rendering as a long task only where script
 * ran in it; such a one is counted once.
 */
export function allTasks(longTasks: readonly Task[], renderings: readonly Task[]): Task[] {
  const isTold = (rendering: Task) =>
    longTasks.some((task) => task.start < endOf(rendering) && rendering.start < endOf(task));
  return [...longTasks, ...renderings.filter((rendering) => !isTold(rendering))];
}

/** The durations of the tasks that end after a time. */
export const durationsAfter = (tasks: readonly Task[], time: number): number[] =>
  tasks.filter((task) => endOf(task) > time).map(({ duration }) => duration);
