// Installs what is missing, so that a fresh clone needs one command. Plain JavaScript, because it
// runs before anything is installed. With --browser it also finds or installs a Chromium for tests.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

// Errors are shown, and npm's progress where there is a terminal.
const run = (command, ...args) =>
  execFileSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
const newer = (a, b) => statSync(a).mtimeMs > statSync(b).mtimeMs;

// No package's own install script is needed, and one compiles a database for a minute and more.
const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || newer('package-lock.json', installed)) {
  console.log('Installing what it is built with: this is done once, and can take minutes …');
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
}

// The editor's and the scripts' TypeScript settings, which SvelteKit writes.
if (!existsSync('.svelte-kit/tsconfig.json')) run('npx', 'svelte-kit', 'sync');

if (process.argv.includes('--browser')) {
  const { chromium } = await import('playwright');
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  if (!places.some((path) => path && existsSync(path))) {
    const isRoot = process.getuid?.() === 0;
    console.log('Installing a browser for the tests: this is done once, and can take minutes …');
    if (isRoot && existsSync('/usr/bin/apt-get')) {
      run('apt-get', 'update', '-qq');
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
    } else {
      run('npx', 'playwright', 'install', 'chromium');
    }
  }
}
