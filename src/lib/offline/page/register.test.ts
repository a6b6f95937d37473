import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass } from '../fakes/time';
import { ENTRY, FakePage, STORY } from './fakes/page';
import type { FakeServiceWorker } from './fakes/service-worker';
import { registerWorker, type OfflineWorker } from './register';

/** Long enough for every answer to arrive, and for Workbox to see that a worker waits. */
const SOON_MS = 500;
const HOUR_MS = 60 * 60 * 1000;

let page: FakePage;
let worker: OfflineWorker;

const events = {
  onReady: vi.fn(),
  onFailed: vi.fn(),
  onUpdate: vi.fn(),
  onUnverified: vi.fn(),
  onUnsaved: vi.fn(),
  onTakeover: vi.fn(),
};
const addresses = {
  script: '/stories/service-worker.js',
  scope: '/stories/',
  entry: ENTRY,
  story: STORY,
  revision: 'v1',
};

beforeEach(() => {
  vi.clearAllMocks();
  page = new FakePage();
});
afterEach(() => page.close());

async function register(): Promise<void> {
  worker = registerWorker(addresses, events);
  await pass(SOON_MS);
}

async function endInstalling(isSaved = true): Promise<void> {
  page.workers.registration?.endInstalling(isSaved);
  await pass(SOON_MS);
}

async function accept(): Promise<void> {
  worker.accept();
  await pass(SOON_MS);
}

/** A newer worker on the host, which says so of itself. */
function hostNewer(bytes = 2): FakeServiceWorker {
  const newer = page.host();
  newer.info = { bytes, corrections: [] };
  return newer;
}

describe('A page that a worker controls', () => {
  beforeEach(() => page.visitedBefore());

  it('is told of an update that its own visit finds, and opened anew when that has taken over', async () => {
    const newer = hostNewer();
    await register();
    expect(events.onUpdate).not.toHaveBeenCalled();
    await endInstalling();
    expect(events.onUpdate).toHaveBeenLastCalledWith(newer.info);
    expect(newer.state).toBe('installed');
    await accept();
    expect(newer.state).toBe('activated');
    expect(events.onTakeover).toHaveBeenCalledOnce();
    expect(events.onFailed).not.toHaveBeenCalled();
  });

  it('is told of an update that has waited since an earlier visit', async () => {
    const newer = hostNewer();
    await page.workers.register();
    await pass(0);
    await endInstalling();
    await register();
    expect(events.onUpdate).toHaveBeenLastCalledWith(newer.info);
    await accept();
    expect(events.onTakeover).toHaveBeenCalledOnce();
  });

  it('is told of an update that is found while it stays open', async () => {
    await register();
    const newer = hostNewer();
    await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
    await pass(0);
    await endInstalling();
    expect(events.onUpdate).toHaveBeenLastCalledWith(newer.info);
    await accept();
    expect(events.onTakeover).toHaveBeenCalledOnce();
  });

  it('is told of an update that another tab has accepted, and opens it at once', async () => {
    const newer = hostNewer();
    await register();
    await endInstalling();
    events.onUpdate.mockClear();
    page.workers.registration?.activate();
    await pass(SOON_MS);
    expect(events.onUpdate).toHaveBeenLastCalledWith(newer.info);
    expect(events.onTakeover).not.toHaveBeenCalled();
    await accept();
    expect(events.onTakeover).toHaveBeenCalledOnce();
  });

  it('is told no more of an update that it has accepted, however often', async () => {
    hostNewer();
    await register();
    await endInstalling();
    events.onUpdate.mockClear();
    const { registration } = page.workers;
    const activate = registration?.activate.bind(registration);
    if (registration) registration.activate = () => undefined;
    await accept();
    await accept();
    activate?.();
    await pass(SOON_MS);
    expect(events.onUpdate).not.toHaveBeenCalled();
    expect(events.onTakeover).toHaveBeenCalledOnce();
  });

  it('accepts the newest of several updates', async () => {
    hostNewer(2);
    await register();
    await endInstalling();
    const newest = hostNewer(3);
    await page.workers.registration?.update();
    await pass(0);
    await endInstalling();
    expect(events.onUpdate).toHaveBeenLastCalledWith(newest.info);
    await accept();
    expect(newest.state).toBe('activated');
    expect(events.onTakeover).toHaveBeenCalledOnce();
  });

  it('is told of an update that says nothing of itself', async () => {
    hostNewer().info = undefined;
    await register();
    await endInstalling();
    await pass(60_000);
    expect(events.onUpdate).toHaveBeenLastCalledWith(undefined);
  });

  it('is told nothing of an update that cannot be saved', async () => {
    hostNewer();
    await register();
    await endInstalling(false);
    expect(events.onUpdate).not.toHaveBeenCalled();
    expect(events.onFailed).not.toHaveBeenCalled();
  });

  it('is told nothing any more once it has stopped', async () => {
    hostNewer();
    await register();
    worker.stop();
    vi.clearAllMocks();
    await endInstalling();
    page.workers.registration?.activate();
    await Promise.all([page.workers.tell({ type: 'failed', reason: 'space' }), pass(60_000)]);
    for (const told of Object.values(events)) expect(told).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('A page that no worker controls', () => {
  it('is told of an update that did not wait for it, and opens it at once', async () => {
    page.host();
    await register();
    await endInstalling();
    expect(events.onReady).toHaveBeenCalled();
    const newer = hostNewer();
    await page.workers.registration?.update();
    await pass(0);
    await endInstalling();
    expect(newer.state).toBe('activated');
    expect(events.onUpdate).toHaveBeenLastCalledWith(newer.info);
    await accept();
    expect(events.onTakeover).toHaveBeenCalledOnce();
  });

  it('opens an update that waits for other tabs when that has taken over', async () => {
    page.host();
    await register();
    await endInstalling();
    const newer = hostNewer();
    // The worker controls another tab: the update waits, and this page gets no `controllerchange`.
    const { registration } = page.workers;
    await registration?.update();
    await pass(0);
    page.workers.controller = page.workers.registration?.active ?? null;
    await endInstalling();
    page.workers.controller = null;
    expect(newer.state).toBe('installed');
    expect(events.onUpdate).toHaveBeenLastCalledWith(newer.info);
    await accept();
    expect(events.onTakeover).toHaveBeenCalledOnce();
  });

  it('is not told of its own version', async () => {
    page.host();
    await register();
    await endInstalling();
    await pass(60_000);
    expect(events.onUpdate).not.toHaveBeenCalled();
  });

  it('that came past the worker with an update is not told of it', async () => {
    await page.visitedBefore(false);
    hostNewer();
    await register();
    await endInstalling();
    expect(events.onReady).toHaveBeenCalled();
    expect(events.onUpdate).not.toHaveBeenCalled();
  });
});

describe('The reason of a failure', () => {
  it('is the worker’s own word, not what the browser says after it', async () => {
    page.host();
    await register();
    await Promise.all([page.workers.tell({ type: 'failed', reason: 'space' }), pass(SOON_MS)]);
    await endInstalling(false);
    expect(events.onFailed).toHaveBeenLastCalledWith('space');
  });

  it('is the worker’s own word, also where the browser says first that it has ended', async () => {
    page.host();
    await register();
    await endInstalling(false);
    await Promise.all([page.workers.tell({ type: 'failed', reason: 'space' }), pass(SOON_MS)]);
    expect(events.onFailed).toHaveBeenLastCalledWith('space');
  });

  it('may come before the browser has said that it registers', async () => {
    page.host();
    registerWorker(addresses, events);
    await Promise.all([page.workers.tell({ type: 'failed', reason: 'answer' }), pass(SOON_MS)]);
    expect(events.onFailed).toHaveBeenLastCalledWith('answer');
  });
});

it('Removing what was never registered ends without an error', async () => {
  page.workers.refusal = new DOMException('refused', 'SecurityError');
  await register();
  expect(events.onFailed).toHaveBeenCalledWith('network');
  await expect(worker.remove()).resolves.toBeUndefined();
});
