import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Where Debian and its kin put Chromium. */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium to test with: `CHROMIUM`, else the system's, else Playwright's own; undefined if there is none. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath();
  return [process.env.CHROMIUM, ...SYSTEM, own].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** Needed in containers where everything runs as root; harmless elsewhere. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
];
