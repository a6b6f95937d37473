import { afterEach, beforeEach, expect, it } from 'vitest';
import { startFaultServer, type FaultServer } from '../setup/fault-server';
import { describeInEngines, type Reader } from './reader';

/** Looked for with the host itself gone, not the browser told that it is offline. */
const OFFLINE_PATHS = ['/', '/en', '/en/?theme=dark#rome'];

const stands = ({ sees }: Reader, state: string) =>
  sees(`data-offline=${state}`, `document.documentElement.dataset.offline === '${state}'`);

describeInEngines((reader) => {
  let host: FaultServer;
  beforeEach(async () => {
    host = await startFaultServer('build');
  });
  afterEach(() => host.stop());

  it('a visit is refused nothing of its own, and after it the story opens without its host in every form', async () => {
    const { engine, openLive, sees } = reader();
    await openLive(`${host.url}/`);
    await stands(reader(), 'ready');
    expect((await engine.refused()) ?? []).toEqual([]);
    expect(await engine.look(STYLED), 'an inline style').toBe('none');
    expect(await engine.look(MARKED), 'markup from text').toBe('TypeError');
    await host.stop();
    for (const path of OFFLINE_PATHS) await openLive(`${host.url}${path}`);
    await engine.open(`${host.url}/en/nowhere`);
    await sees('the page that leads back', `document.links.length === 2`);
    await host.start();
    host.asked();
    await openLive(`${host.url}/`);
    await stands(reader(), 'ready');
    const asked = host.asked().filter((path) => path !== '/service-worker.js' && path !== '/favicon.ico');
    expect(asked, 'what a return asks the host for').toEqual([]);
  });
});

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
