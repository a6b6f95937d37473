import { spawn, type ChildProcess } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';

const NODE = process.execPath;

/** A script that runs another script by way of `run`. */
const running = (script: string, options = {}) =>
  `import('./src/build/run.mjs').then(({ run }) => run(${JSON.stringify([NODE, '-e', script])}, ${JSON.stringify(options)}))`;

/** What a process says until it ends, and how it ends. */
async function outcomeOf(child: ChildProcess) {
  let out = '';
  let err = '';
  child.stdout?.on('data', (part) => (out += String(part)));
  child.stderr?.on('data', (part) => (err += String(part)));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { out, err, code };
}

describe('A quiet command', () => {
  const SAYS = "console.log('a word'); console.error('a warning');";
  const quietly = (script: string) => outcomeOf(spawn(NODE, ['-e', running(script, { isQuiet: true })]));

  it('that succeeds says nothing but its warnings', async () => {
    expect(await quietly(SAYS)).toEqual({ out: '', err: 'a warning\n', code: 0 });
  });

  it('that fails says all that it has to say', async () => {
    expect(await quietly(`${SAYS} process.exitCode = 3`)).toEqual({
      out: 'a word\n',
      err: 'a warning\n',
      code: 3,
    });
  });
});

describe('A command ends', () => {
  const LASTS = 'setInterval(() => {}, 1000); console.log(process.pid)';
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  it.each([
    ['with who runs it', [NODE, '-e', running(LASTS)]],
    ['with the shell that npm gives a signal to', ['sh', '-c', '"$0" -e "$1"; true', NODE, running(LASTS)]],
  ])('%s', async (_, [program = '', ...args]) => {
    const child = spawn(program, args);
    const pid = await new Promise<number>((done) =>
      child.stdout.once('data', (part) => {
        done(Number(part));
      }),
    );
    onTestFinished(() => {
      if (isAlive(pid)) process.kill(pid);
    });
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGTERM');
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });
});
