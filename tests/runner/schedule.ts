/** Something to run. */
export interface Task {
  name: string;
  /** How many seats it takes while it runs. */
  seats: number;
  /** The tasks that have to succeed first. */
  after: readonly string[];
}

export type Result = 'succeeded' | 'failed' | 'left out';

/**
 * Runs tasks beside each other as long as there are seats, in their order: one that could begin but for its seats gets
 * those that come free, before any later one. What comes after a task that failed is left out.
 * @param run says whether the task succeeded
 */
export async function runAll<One extends Task>(
  tasks: readonly One[],
  seats: number,
  run: (task: One) => Promise<boolean>,
): Promise<ReadonlyMap<string, Result>> {
  const results = new Map<string, Result>();
  const waiting = [...tasks];
  const running = new Set<Promise<void>>();
  let free = seats;

  const start = (task: One) => {
    waiting.splice(waiting.indexOf(task), 1);
    free -= task.seats;
    const end = run(task)
      .catch(() => false)
      .then((succeeded) => {
        results.set(task.name, succeeded ? 'succeeded' : 'failed');
        free += task.seats;
        running.delete(end);
      });
    running.add(end);
  };
  for (;;) {
    for (const task of [...waiting]) {
      const before = task.after.map((name) => results.get(name));
      if (before.some((result) => result === 'failed' || result === 'left out')) {
        waiting.splice(waiting.indexOf(task), 1);
        results.set(task.name, 'left out');
      } else if (before.every((result) => result === 'succeeded')) {
        if (task.seats > free) break;
        start(task);
      }
    }
    if (running.size === 0) return results;
    await Promise.race(running);
  }
}
