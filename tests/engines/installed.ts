import type { Engine, Motion } from './engine.ts';
import { FIREFOX, startFirefox } from './firefox.ts';
import { MINI_BROWSER, startWebKit } from './webkit.ts';

interface Installed {
  name: string;
  start: (motion: Motion) => Promise<Engine>;
}

const ifThere = (
  name: string,
  path: string | undefined,
  start: (path: string, motion: Motion) => Promise<Engine>,
): Installed[] => (path === undefined ? [] : [{ name, start: (motion) => start(path, motion) }]);

/** The engines that are installed here, each as the way to start it. */
export const INSTALLED: readonly Installed[] = [
  ...ifThere('Firefox', FIREFOX, startFirefox),
  ...ifThere('WebKitGTK', MINI_BROWSER, startWebKit),
];
