import { expect, it } from 'vitest';
import { runAll, type Task } from './schedule';

const task = (name: string, seats = 1, after: string[] = []): Task => ({ name, seats, after });

/** Runs tasks that end when told, and notes what begins. */
function begun(tasks: Task[], seats: number) {
  const began: string[] = [];
  const ends = new Map<string, (succeeded: boolean) => void>();
  const all = runAll(tasks, seats, ({ name }) => {
    began.push(name);
    return new Promise((end) => ends.set(name, end));
  });
  const end = async (name: string, succeeded = true) => {
    ends.get(name)?.(succeeded);
    await new Promise(setImmediate);
  };
  return { began, end, all };
}

it('Tasks run beside each other while there are seats, and after what they need', async () => {
  const tasks = [task('build'), task('browser', 2, ['build']), task('lint'), task('unit'), task('types')];
  const { began, end, all } = begun(tasks, 3);
  expect(began, 'what cannot begin yet keeps no other from it').toEqual(['build', 'lint', 'unit']);
  await end('build');
  expect(began, 'the first that could begin has the next seats').toEqual(['build', 'lint', 'unit']);
  await end('lint');
  expect(began).toEqual(['build', 'lint', 'unit', 'browser']);
  await end('unit');
  expect(began).toEqual(['build', 'lint', 'unit', 'browser', 'types']);
  await end('types');
  await end('browser', false);
  expect([...(await all)]).toEqual([
    ['build', 'succeeded'],
    ['lint', 'succeeded'],
    ['unit', 'succeeded'],
    ['types', 'succeeded'],
    ['browser', 'failed'],
  ]);
});

it('What comes after a failure is left out, and what comes after that', async () => {
  const tasks = [task('build'), task('served', 1, ['build']), task('browser', 1, ['served'])];
  const { began, end, all } = begun(tasks, 2);
  await end('build', false);
  expect(began).toEqual(['build']);
  expect(Object.fromEntries(await all)).toEqual({
    build: 'failed',
    served: 'left out',
    browser: 'left out',
  });
});

it('A task that throws has failed', async () => {
  const results = await runAll([task('build')], 1, () => Promise.reject(new Error('no such command')));
  expect(results.get('build')).toBe('failed');
});
