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

/** Naming any feature replaces Playwright's own list, so its features (1.65, `chromiumSwitches`) stand here too. */
const FEATURES_OFF = [
  // Two hidden pages of the address bar that every window loads: a third of what a visit costs the machine.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A process in wait for the next page, which most tests never open.
  'SpareRendererForSitePerProcess',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

export const CHROMIUM_ARGS = [
  // Needed in containers where everything runs as root; harmless elsewhere.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];
