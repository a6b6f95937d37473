import { spawn } from 'node:child_process';

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
const isWindows = process.platform === 'win32';

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  clearInterval(watch);
  if (running?.pid === undefined) process.exit(1);
  // With all that it has started.
  else if (isWindows) running.kill(signal);
  else process.kill(-running.pid, signal);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);

// npm passes a signal on to its shell alone, which ends without a word to us: then somebody else is our parent.
const parent = process.ppid;
const watch = setInterval(() => process.ppid !== parent && stop('SIGTERM'), 300).unref();

/**
 * Runs a command and ends this process with it if it fails. Whoever ends this process ends the command.
 * @param {string[]} command
 * @param {{ isQuiet?: boolean }} [options] quiet: what it says is shown only if it fails; warnings and errors at once
 * @returns {Promise<void>}
 */
export async function run([program = '', ...args], { isQuiet = false } = {}) {
  const child = spawn(program, args, {
    stdio: ['inherit', isQuiet ? 'pipe' : 'inherit', 'inherit'],
    shell: isWindows,
    // A process group of its own.
    detached: !isWindows,
  });
  running = child;
  /** @type {Buffer[]} */
  const said = [];
  child.stdout?.on('data', (part) => said.push(part));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  running = undefined;
  if (code === 0) return;
  process.stdout.write(Buffer.concat(said), () => process.exit(code ?? 1));
  await new Promise(() => {});
}
