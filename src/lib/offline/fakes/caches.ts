/** A response as a cache keeps it: its body apart, for each match gives a new response. */
interface Entry {
  request: Request;
  body: ArrayBuffer;
  status: number;
  headers: Headers;
}

/** A cache as browsers have it: matches by address, query and `Vary`, gives new responses, can be full. */
class FakeCache implements Cache {
  entries: Entry[] = [];

  constructor(private readonly checkRoom: (bytes: number) => void) {}

  get bytes(): number {
    return this.entries.reduce((sum, { body }) => sum + body.byteLength, 0);
  }

  async put(input: RequestInfo | URL, response: Response): Promise<void> {
    const request = requestOf(input);
    if (request.method !== 'GET') throw new TypeError('only answers to GET can be put');
    if (response.status === 206 || response.headers.get('Vary') === '*') throw new TypeError('not cacheable');
    const body = await response.arrayBuffer();
    const others = this.entries.filter((entry) => !matches(entry, request));
    this.checkRoom(body.byteLength);
    this.entries = [...others, { request, body, status: response.status, headers: response.headers }];
  }

  match(input: RequestInfo | URL, options?: CacheQueryOptions): Promise<Response | undefined> {
    const found = this.entries.find((entry) => matches(entry, requestOf(input), options));
    return Promise.resolve(found && responseOf(found));
  }

  matchAll(input?: RequestInfo | URL, options?: CacheQueryOptions): Promise<readonly Response[]> {
    const found = this.entries.filter(
      (entry) => input === undefined || matches(entry, requestOf(input), options),
    );
    return Promise.resolve(found.map(responseOf));
  }

  keys(input?: RequestInfo | URL, options?: CacheQueryOptions): Promise<readonly Request[]> {
    const found = this.entries.filter(
      (entry) => input === undefined || matches(entry, requestOf(input), options),
    );
    return Promise.resolve(found.map(({ request }) => request));
  }

  delete(input: RequestInfo | URL, options?: CacheQueryOptions): Promise<boolean> {
    const before = this.entries.length;
    this.entries = this.entries.filter((entry) => !matches(entry, requestOf(input), options));
    return Promise.resolve(this.entries.length < before);
  }

  async add(input: RequestInfo | URL): Promise<void> {
    await this.put(input, await fetch(input));
  }

  async addAll(inputs: Iterable<RequestInfo>): Promise<void> {
    await Promise.all([...inputs].map((input) => this.add(input)));
  }
}

const requestOf = (input: RequestInfo | URL): Request =>
  input instanceof Request ? input : new Request(input);

const responseOf = ({ body, status, headers }: Entry): Response =>
  new Response(body.slice(0), { status, headers });

function matches(
  entry: Entry,
  request: Request,
  { ignoreSearch = false, ignoreVary = false }: CacheQueryOptions = {},
): boolean {
  const address = (of: Request) => of.url.replace(ignoreSearch ? /[?#].*$/ : /#.*$/, '');
  const varying = (entry.headers.get('Vary') ?? '').split(',').map((name) => name.trim());
  return (
    request.method === 'GET' &&
    address(entry.request) === address(request) &&
    (ignoreVary ||
      varying.every((name) => !name || entry.request.headers.get(name) === request.headers.get(name)))
  );
}

/** The caches of an origin, with a quota in bytes that tests can set. */
export class FakeCaches implements CacheStorage {
  quota = Infinity;
  private readonly caches = new Map<string, FakeCache>();

  open(name: string): Promise<FakeCache> {
    const cache = this.caches.get(name) ?? new FakeCache((bytes) => this.checkRoom(bytes));
    this.caches.set(name, cache);
    return Promise.resolve(cache);
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.caches.has(name));
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.caches.delete(name));
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.caches.keys()]);
  }

  async match(input: RequestInfo | URL, options?: MultiCacheQueryOptions): Promise<Response | undefined> {
    for (const [name, cache] of this.caches) {
      if (options?.cacheName !== undefined && options.cacheName !== name) continue;
      const found = await cache.match(input, options);
      if (found) return found;
    }
    return undefined;
  }

  private checkRoom(bytes: number): void {
    const used = [...this.caches.values()].reduce((sum, cache) => sum + cache.bytes, 0);
    if (used + bytes > this.quota) throw new DOMException('Quota exceeded.', 'QuotaExceededError');
  }
}
