import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';

/** A browser that opens an address and looks into the page; the same for every engine. */
export interface Engine {
  name: string;
  open: (url: string) => Promise<void>;
  /** The value of an expression in the page. */
  look: (expression: string) => Promise<unknown>;
  /** The value of an expression in the page's only frame. */
  lookInside: (expression: string) => Promise<unknown>;
  /** What the open page was refused by its policy; undefined where the engine cannot be asked that early. */
  refused: () => Promise<unknown>;
  close: () => Promise<void>;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const MINI_BROWSERS = ['4.1', '4.0', '6.0'].map(
  (version) =>
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);
const first = (paths: readonly string[]) => paths.find((path) => existsSync(path));

/** The engines that are installed here, each as the way to start it. */
export function installed(): { name: string; start: () => Promise<Engine> }[] {
  const firefox = first(FIREFOX);
  const miniBrowser = first(MINI_BROWSERS);
  return [
    ...(firefox === undefined ? [] : [{ name: 'Firefox', start: () => startFirefox(firefox) }]),
    ...(miniBrowser === undefined || !existsSync(WEBKIT_DRIVER) || !existsSync('/usr/bin/Xvfb')
      ? []
      : [{ name: 'WebKitGTK', start: () => startWebKit(miniBrowser) }]),
  ];
}

async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return {
    name: 'Firefox',
    async open(url) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    look: (expression) => page.evaluate(expression),
    async lookInside(expression) {
      const frame = page.frames().find((one) => one.parentFrame() !== null);
      return frame?.evaluate(expression);
    },
    refused: () => page.evaluate(() => Reflect.get(window, 'refused') as unknown),
    close: () => browser.close(),
  };
}

/** WebKitGTK by plain WebDriver (W3C), on a screen of its own. */
async function startWebKit(binary: string): Promise<Engine> {
  const display = `:${90 + (process.pid % 100)}`;
  const port = 17_000 + (process.pid % 1_000);
  const home = await mkdtemp(join(tmpdir(), 'khuyut-webkit-'));
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
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
  await until(
    'the WebKit driver',
    async () => (await call('GET', '/status').catch(() => undefined)) !== undefined,
  );
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
  return {
    name: 'WebKitGTK',
    async open(url) {
      await call('POST', `${at}/url`, { url });
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

/**
 * Waits for a state, looking again and again.
 * @throws Error when it has not come within 30 s
 */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    if (await holds().catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`waited in vain for: ${what}`);
}
