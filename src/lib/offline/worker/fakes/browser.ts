import '../../fakes/self';
import { vi } from 'vitest';
import { FakeCaches } from '../../fakes/caches';
import { fakeTime, lasting, pass } from '../../fakes/time';
import type { BuiltVersion } from '../../protocol/built-version';
import { createHandlers, type WorkerHandlers } from '../handlers';
import { FakeCompression, FakeDecompression } from './compression';
import { FakeExtendableEvent, FakeFetchEvent, FakeMessageEvent } from './events';
import { FakeNetwork, sha256 } from './network';
import type { FakeTab } from './tab';

/**
 * A browser as the workers of one scope see it: a version is installed, waits while the one before has open
 * tabs, is activated, and gets the requests and messages of the tabs.
 */
export class FakeBrowser {
  readonly caches = new FakeCaches();
  readonly network = new FakeNetwork();
  /** The open pages of the site. */
  tabs: FakeTab[] = [];
  private readonly registration: { scope: string; installing: unknown; waiting: unknown };
  private waiting: WorkerHandlers | undefined;
  private active: WorkerHandlers | undefined;
  private stop: () => void = () => undefined;

  /** Sets up the globals of a worker; `vi.unstubAllGlobals` and `vi.useRealTimers` take them away. */
  constructor(readonly scope: string) {
    this.registration = { scope, installing: null, waiting: null };
    fakeTime();
    vi.stubGlobal('location', new URL('service-worker.js', scope));
    vi.stubGlobal('ExtendableEvent', FakeExtendableEvent);
    vi.stubGlobal('FetchEvent', FakeFetchEvent);
    vi.stubGlobal('caches', this.caches);
    vi.stubGlobal('fetch', this.network.fetch);
    // Node hashes and compresses in other threads, for which the faked clock would not wait.
    vi.stubGlobal('CompressionStream', FakeCompression);
    vi.stubGlobal('DecompressionStream', FakeDecompression);
    vi.spyOn(crypto.subtle, 'digest').mockImplementation((_, data) => Promise.resolve(sha256(data)));
  }

  /** Installs a version. @returns whether it is saved; where it is not, the browser forgets its worker */
  async install(version: BuiltVersion): Promise<boolean> {
    const clients = { matchAll: () => Promise.resolve(this.tabs) };
    const skipWaiting = async () => {
      if (this.waiting === worker) await this.activate();
    };
    const worker = createHandlers({ registration: this.registration, clients, skipWaiting }, version);
    this.registration.installing = worker;
    const event = new FakeExtendableEvent('install');
    worker.install(event);
    const stopped = new Promise<false>((resolve) => (this.stop = () => resolve(false)));
    const saved = event.lifetime().then(
      () => true,
      () => false,
    );
    const isSaved = await lasting(Promise.race([saved, stopped]));
    this.registration.installing = null;
    if (!isSaved) return false;
    this.waiting = worker;
    this.registration.waiting = worker;
    if (!this.active || this.tabs.length === 0) await this.activate();
    return true;
  }

  /** Ends the worker that is being installed in the midst of it. */
  stopInstalling(): void {
    this.stop();
  }

  /** Closes the tabs, on which a version that waits takes over. */
  async closeTabs(): Promise<void> {
    this.tabs = [];
    if (this.waiting) await this.activate();
  }

  private async activate(): Promise<void> {
    this.active = this.waiting;
    this.waiting = undefined;
    this.registration.waiting = null;
    this.active?.activate();
    await pass(0);
  }

  /** What a page or a part of one gets; from the network where the worker leaves it to the browser. */
  async get(path: string, mode: 'navigate' | 'cors' = 'navigate', method = 'GET'): Promise<Response> {
    const request = new Request(new URL(path, this.scope), { method });
    Object.defineProperty(request, 'mode', { value: mode });
    const event = new FakeFetchEvent(request);
    this.active?.fetch(event);
    return lasting(event.answer ?? this.network.fetch(request));
  }

  /** Tells a worker something. @returns what it answers by the port; undefined when it is silent */
  async tell(message: unknown, to: 'active' | 'waiting' = 'active'): Promise<unknown> {
    const { port1, port2 } = new MessageChannel();
    const event = new FakeMessageEvent(structuredClone(message), [port2]);
    let answer: unknown;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => (answer = data);
    (to === 'active' ? this.active : this.waiting)?.message(event);
    await lasting(event.lifetime());
    await pass(100);
    port1.close();
    return answer;
  }
}
