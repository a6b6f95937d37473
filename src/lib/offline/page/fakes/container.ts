import { FakeRegistration } from './registration';
import type { FakeServiceWorker } from './service-worker';

/** `navigator.serviceWorker` of one page. */
export class FakeContainer extends EventTarget {
  controller: FakeServiceWorker | null = null;
  registration: FakeRegistration | undefined;
  /** The worker that the host has; undefined where its file is missing. */
  hosted: FakeServiceWorker | undefined;
  /** What the browser refuses to register with. */
  refusal: Error | undefined;

  constructor(private readonly scope: string) {
    super();
  }

  async register(): Promise<FakeRegistration> {
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    if (!this.hosted) throw new TypeError('Failed to register: a bad HTTP response code (404)');
    this.registration ??= new FakeRegistration(this.scope, {
      hosted: () => this.hosted,
      isControlling: () => this.controller !== null,
      handOver: (worker) => {
        this.controller = worker;
        this.dispatchEvent(new Event('controllerchange'));
      },
      forget: () => (this.registration = undefined),
    });
    this.registration.look();
    return this.registration;
  }

  getRegistration(): Promise<FakeRegistration | undefined> {
    return Promise.resolve(this.registration);
  }

  startMessages(): void {
    // Messages are let through from the beginning.
  }

  /** What a worker sends to the page. @returns what the page answers by the port */
  async tell(data: unknown): Promise<unknown> {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<unknown>((resolve) => {
      port1.onmessage = ({ data: answered }: MessageEvent<unknown>) => resolve(answered);
      setTimeout(resolve, 100);
    });
    this.dispatchEvent(new MessageEvent('message', { data, ports: [port2] }));
    const answered = await answer;
    port1.close();
    return answered;
  }
}
