// The engines that Playwright does not bring along. The offline story: a first visit and a return, with the
// host itself gone, not the browser told that it is offline. And the pages under their strict policies.
import { mkdir, writeFile } from 'node:fs/promises';
import { startFaultServer, type FaultServer } from '../setup/fault-server';
import { CHAPTERS } from '../setup/story';
import { installed, until, type Engine } from './browsers';
import { embedChecks } from './embed';

const CLAIMS = CHAPTERS.flatMap(({ claims }) => claims).length;
const PATHS = ['/', '/en', '/en/?theme=dark#rome'];

async function isAlive(engine: Engine, url: string): Promise<void> {
  await until(`${url}: the words`, async () => {
    const claims = await engine.look(`document.querySelectorAll('[data-claim]').length`);
    return claims === CLAIMS;
  });
  await until(
    `${url}: the live map`,
    async () =>
      (await engine.look(`document.querySelector('[data-explore]:not([hidden])') !== null`)) === true,
  );
}

const stands = (engine: Engine, state: string) =>
  until(
    `data-offline=${state}`,
    async () => (await engine.look(`document.documentElement.dataset.offline`)) === state,
  );

/** What becomes of a style element that was not in the page. */
const STYLED = `(() => {
  const style = document.createElement('style');
  style.textContent = 'main { outline: 1px solid }';
  document.head.append(style);
  return getComputedStyle(document.querySelector('main')).outlineStyle;
})()`;

/** What becomes of markup from text, where the engine knows Trusted Types. */
const MARKED = `(() => {
  if (!window.trustedTypes) return 'TypeError';
  try {
    document.createElement('p').innerHTML = '<b>';
    return 'done';
  } catch (error) {
    return error.name;
  }
})()`;

function expectEqual(what: string, found: unknown, expected: unknown): void {
  const [is, ought] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== ought) throw new Error(`${what}: ${is} instead of ${ought}`);
}

async function withHost(run: (host: FaultServer) => Promise<void>): Promise<void> {
  const host = await startFaultServer('build');
  try {
    await run(host);
  } finally {
    await host.stop();
  }
}

const checks: [name: string, run: (engine: Engine) => Promise<void>][] = [
  [
    'after one visit the story opens without its host, in both languages and in every form',
    (engine) =>
      withHost(async (host) => {
        await engine.open(`${host.url}/`);
        await isAlive(engine, '/');
        await stands(engine, 'ready');
        await host.stop();
        for (const path of PATHS) {
          await engine.open(`${host.url}${path}`);
          await isAlive(engine, path);
        }
        await engine.open(`${host.url}/en/nowhere`);
        await until(
          'the page that leads back',
          async () => (await engine.look(`document.links.length`)) === 2,
        );
        await host.start();
        host.asked();
        await engine.open(`${host.url}/`);
        await isAlive(engine, 'a return');
        await stands(engine, 'ready');
        const asked = host.asked().filter((path) => path !== '/service-worker.js' && path !== '/favicon.ico');
        if (asked.length > 0) throw new Error(`a return asked the host for ${asked.join(' ')}`);
      }),
  ],
  [
    'a first visit without the worker’s file is whole, and the next one saves the story',
    (engine) =>
      withHost(async (host) => {
        host.break('missing-404', (path) => path === '/service-worker.js');
        await engine.open(`${host.url}/en`);
        await isAlive(engine, '/en');
        await stands(engine, 'failed');
        host.mend();
        await engine.open(`${host.url}/en?again`);
        await isAlive(engine, '/en');
        await stands(engine, 'ready');
        await host.stop();
        await engine.open(`${host.url}/`);
        await isAlive(engine, '/');
      }),
  ],
  [
    'the page’s policy refuses nothing of its own, and what is not its own',
    (engine) =>
      withHost(async (host) => {
        await engine.open(`${host.url}/`);
        await isAlive(engine, '/');
        await stands(engine, 'ready');
        expectEqual('refusals', (await engine.refused()) ?? [], []);
        expectEqual('an inline style', await engine.look(STYLED), 'none');
        expectEqual('markup from text', await engine.look(MARKED), 'TypeError');
      }),
  ],
  ...embedChecks,
];

const engines = installed();
let passed = 0;
let failed = 0;
for (const { name, start } of engines) {
  for (const [what, run] of checks) {
    let engine: Engine | undefined;
    try {
      engine = await start();
      await run(engine);
      passed += 1;
      console.log(`ok   ${name}: ${what}`);
    } catch (error) {
      failed += 1;
      console.error(`FAIL ${name}: ${what}\n`, error);
    } finally {
      await engine?.close().catch((error: unknown) => console.warn(`${name} did not close`, error));
    }
  }
}
if (engines.length === 0) console.log('Neither Firefox nor WebKitGTK is installed here.');
await mkdir('test-results', { recursive: true });
await writeFile('test-results/engines.json', JSON.stringify({ passed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
