// Installs what is missing, so that a fresh clone needs one command. Plain JavaScript, because it
// runs before anything is installed. With --browser it also finds or installs a Chromium for tests, and what hosts
// serve sites with: nginx and Caddy.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

// Errors are shown, and npm's progress where there is a terminal.
const run = (command, ...args) =>
  execFileSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
const hasPackages = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const installPackages = (...names) => {
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names);
};
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
    console.log('Installing a browser for the tests: this is done once, and can take minutes …');
    if (hasPackages) {
      installPackages('chromium');
    } else {
      run('npx', 'playwright', 'install', 'chromium');
    }
  }

  // Their tests are left out where they cannot be had; the tests say so.
  const hosts = [
    ['/usr/sbin/nginx', 'nginx'],
    ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so', 'libnginx-mod-http-brotli-static'],
    ['/usr/bin/caddy', 'caddy'],
  ];
  const missing = hosts.filter(([path]) => !existsSync(path)).map(([, name]) => name);
  if (hasPackages && missing.length > 0) {
    console.log('Installing nginx and Caddy for the tests: this is done once …');
    try {
      installPackages(...missing);
    } catch {
      console.log(`${missing.join(', ')}: not to be had here.`);
    }
  }
}
