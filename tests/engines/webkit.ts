import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POINTER, until, type Engine, type Key, type Motion } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

/** Where Debian and its kin put WebKitGTK's small browser; undefined where it or what it needs is not installed. */
export const MINI_BROWSER = [DRIVER, '/usr/bin/Xvfb'].every((path) => existsSync(path))
  ? ['4.1', '4.0', '6.0']
      .map((version) => `${LIBRARIES}/webkit2gtk-${version}/MiniBrowser`)
      .find((path) => existsSync(path))
  : undefined;

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Record<Key, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowRight: '\uE014',
};
/** WebKitGTK by plain WebDriver (W3C), on a screen and with a home of its own. */
export async function startWebKit(binary: string, motion: Motion): Promise<Engine> {
  const display = `:${90 + (process.pid % 1_000)}`;
  const port = 17_000 + (process.pid % 1_000);
  const home = await mkdtemp(join(tmpdir(), 'khuyut-webkit-'));
  // WebKitGTK asks GTK whether things may move.
  const settings = join(home, '.config/gtk-3.0');
  await mkdir(settings, { recursive: true });
  const animations = motion === 'reduced' ? 0 : 1;
  await writeFile(join(settings, 'settings.ini'), `[Settings]\ngtk-enable-animations=${animations}\n`);
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      // Where no graphics card helps, its compositor crashes now and then in Mesa, and takes twice the time.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await until('the WebKit driver', async () => (await call('GET', '/status')) !== undefined);
  const session = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  })) as { sessionId: string };
  const at = `/session/${session.sessionId}`;
  const look = (expression: string) =>
    call('POST', `${at}/execute/sync`, { script: `return (${expression})`, args: [] });
  // WebKit's driver takes a distance for a state, and scrolls by what it differs from the last one
  // (SimulatedInputDispatcher.cpp, `transitionInputSourceToState`).
  let turned = 0;
  const act = async (source: object) => {
    await call('POST', `${at}/actions`, { actions: [source] });
  };
  return {
    async open(url) {
      // The driver waits for nothing, and a test would go on in the page before.
      await look('window.isLeft = true');
      await call('POST', `${at}/url`, { url });
      await until('another page', async () => (await look('window.isLeft')) !== true);
    },
    look,
    async lookInside(expression) {
      await call('POST', `${at}/frame`, { id: 0 });
      try {
        return await look(expression);
      } finally {
        await call('POST', `${at}/frame`, { id: null });
      }
    },
    clickAt: (x, y) =>
      act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }),
    press: (key) =>
      act({
        type: 'key',
        id: 'keyboard',
        actions: [
          { type: 'keyDown', value: KEYS[key] },
          { type: 'keyUp', value: KEYS[key] },
        ],
      }),
    wheel(distance) {
      turned += distance;
      return act({
        type: 'wheel',
        id: 'wheel',
        actions: [{ type: 'scroll', x: POINTER, y: POINTER, deltaX: 0, deltaY: turned }],
      });
    },
    async back() {
      await call('POST', `${at}/back`, {});
    },
    async forward() {
      await call('POST', `${at}/forward`, {});
    },
    refused: () => Promise.resolve(undefined),
    async close() {
      await call('DELETE', at).catch(() => undefined);
      await Promise.all([ended(driver), ended(screen)]);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) done();
    child.once('exit', () => done());
    child.kill();
  });
}
