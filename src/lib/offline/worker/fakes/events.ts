/** An event whose handling goes on until all that it was extended by is over. */
export class FakeExtendableEvent extends Event implements ExtendableEvent {
  private readonly extensions: Promise<unknown>[] = [];
  private isOver = false;

  waitUntil(extension: Promise<unknown>): void {
    if (this.isOver) throw new DOMException('the event is over', 'InvalidStateError');
    this.extensions.push(extension);
    // Told by `lifetime`.
    extension.catch(() => undefined);
  }

  /** Ends with the last extension. @throws what any of them was rejected with */
  async lifetime(): Promise<void> {
    const results: PromiseSettledResult<unknown>[] = [];
    for (let next = this.extensions.shift(); next; next = this.extensions.shift()) {
      results.push(...(await Promise.allSettled([next])));
    }
    this.isOver = true;
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

export class FakeFetchEvent extends FakeExtendableEvent implements FetchEvent {
  readonly clientId = '';
  readonly resultingClientId = '';
  readonly handled = Promise.resolve(undefined);
  readonly preloadResponse = Promise.resolve(undefined);
  /** What the worker answers; undefined where it leaves the request to the browser. */
  answer: Promise<Response> | undefined;

  constructor(readonly request: Request) {
    super('fetch');
  }

  respondWith(answer: Response | PromiseLike<Response>): void {
    this.answer = Promise.resolve(answer);
    this.waitUntil(this.answer);
  }
}

export class FakeMessageEvent extends FakeExtendableEvent implements ExtendableMessageEvent {
  readonly lastEventId = '';
  readonly origin = '';
  readonly source = null;

  constructor(
    readonly data: unknown,
    readonly ports: readonly MessagePort[],
  ) {
    super('message');
  }
}
