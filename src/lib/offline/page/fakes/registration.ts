import type { FakeServiceWorker } from './service-worker';

/** What a registration asks of the browser around it. */
export interface Surroundings {
  /** The worker that the host has now; undefined where its file is missing. */
  hosted: () => FakeServiceWorker | undefined;
  /** Whether a page is open that the active worker controls. */
  isControlling: () => boolean;
  /** Tells the pages that the active worker controls that another one does from now on. */
  handOver: (to: FakeServiceWorker) => void;
  /** Forgets the registration. */
  forget: () => void;
}

/** A registration as browsers have it: at most one worker of each kind, and the life cycle between them. */
export class FakeRegistration extends EventTarget {
  installing: FakeServiceWorker | null = null;
  waiting: FakeServiceWorker | null = null;
  active: FakeServiceWorker | null = null;
  /** How often the page looked for an update. */
  updates = 0;

  constructor(
    readonly scope: string,
    private readonly browser: Surroundings,
  ) {
    super();
  }

  /** Begins to install what the host has, if that is another worker than the newest here. */
  look(): void {
    const worker = this.browser.hosted();
    if (!worker || worker === (this.installing ?? this.waiting ?? this.active)) return;
    worker.skipWaiting = () => {
      if (this.waiting === worker) this.activate();
    };
    this.installing = worker;
    worker.become('installing');
    // A task of its own, after `register` has given the registration.
    setTimeout(() => this.dispatchEvent(new Event('updatefound')));
  }

  update(): Promise<void> {
    this.updates += 1;
    if (!this.browser.hosted()) return Promise.reject(new TypeError('the worker’s file is missing'));
    this.look();
    return Promise.resolve();
  }

  /** Ends the installing: saved, the worker waits or takes over; otherwise it is gone. */
  endInstalling(isSaved: boolean): void {
    const worker = this.installing;
    if (!worker) throw new Error('nothing is being installed');
    this.installing = null;
    if (!isSaved) {
      worker.become('redundant');
      return;
    }
    this.waiting?.become('redundant');
    this.waiting = worker;
    worker.become('installed');
    if (!this.active || !this.browser.isControlling()) this.activate();
  }

  /** Lets the waiting worker take over. */
  activate(): void {
    const worker = this.waiting;
    if (!worker) throw new Error('no worker waits');
    this.active?.become('redundant');
    this.active = worker;
    this.waiting = null;
    worker.become('activating');
    if (this.browser.isControlling()) this.browser.handOver(worker);
    worker.become('activated');
  }

  unregister(): Promise<boolean> {
    this.browser.forget();
    // A worker that controls a page goes on until that is gone.
    if (!this.browser.isControlling()) {
      const workers = [this.installing, this.waiting, this.active];
      this.installing = this.waiting = this.active = null;
      for (const worker of workers) worker?.become('redundant');
    }
    return Promise.resolve(true);
  }
}
