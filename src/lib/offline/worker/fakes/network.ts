import { createHash } from 'node:crypto';

/** What can go wrong between a reader and the host. */
export type Fault =
  /** A network that wants a login answers everything with its own page, as 200. */
  | 'portal'
  /** The first half of the file, as if it were whole. */
  | 'truncated'
  /** The connection ends half-way. */
  | 'cut'
  | 'error-500'
  | 'missing-404'
  /** Nothing, for as long as the fault lasts. */
  | 'hang'
  /** There is no connection. */
  | 'offline'
  /** A script of the host's own stands in each page; other files come as they are. */
  | 'altered';

/** Faults that may pass. */
export const FAULTS = ['portal', 'truncated', 'cut', 'error-500', 'missing-404', 'hang', 'offline'] as const;

interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
  /** Whether the connection ends before all of it has come. */
  isCut?: boolean;
  /** What the host calls the file as it is now, whatever comes of it on the way. */
  tag?: string;
}

export const DAY = 'Tue, 24 Nov 2026 08:00:00 GMT';

const isHashed = (url: string) => url.includes('/_app/immutable/');

/**
 * The network and the browser's own cache as `fetch` sees them: integrity is checked on what arrives, an
 * answer that may be kept for ever is given again without asking, and aborting ends a wait.
 */
export class FakeNetwork {
  /** What the host has, by address. */
  files = new Map<string, string>();
  /** With which status the host answers an address that it has. */
  statusOf: (url: string) => number = () => 200;
  /** Addresses that the host was asked for. */
  asked: string[] = [];
  /** Addresses of which the host has sent a body, and not only the word that nothing has changed. */
  sent: string[] = [];
  private fault: { kind: Fault; affects: (url: string) => boolean } | undefined;
  private readonly kept = new Map<string, Answer>();
  private readonly hanging = new Set<() => void>();

  break(kind: Fault, affects: (url: string) => boolean = () => true): void {
    this.fault = { kind, affects };
  }

  mend(): void {
    this.fault = undefined;
    for (const end of this.hanging) end();
    this.hanging.clear();
  }

  /** Empties the browser's own cache. */
  forget(): void {
    this.kept.clear();
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const { url, cache, signal, integrity } = request;
    const kept = this.kept.get(url);
    if (cache === 'only-if-cached' && !kept) throw new TypeError('Failed to fetch');
    const isFresh =
      cache === 'only-if-cached' || (kept !== undefined && cache === 'default' && isImmutable(kept));
    const isConditional = cache === 'default' || cache === 'no-cache';
    const answer = isFresh && kept ? kept : await this.ask(url, signal, isConditional ? kept : undefined);
    if (answer.status === 200 && !answer.isCut && cache !== 'no-store') this.kept.set(url, answer);
    if (answer.isCut && integrity) throw new TypeError('Failed to fetch');
    if (integrity && integrity !== integrityOf(answer.body)) {
      throw new TypeError('Failed to find a valid digest');
    }
    const { status, headers } = answer;
    return new Response(answer.isCut ? brokenBody(answer.body) : answer.body, { status, headers });
  };

  /** What the host answers; it sends no body where it has sent the browser the same before. */
  private async ask(url: string, signal: AbortSignal, kept: Answer | undefined): Promise<Answer> {
    const answer = await this.answerTo(url, signal);
    if (answer.tag !== undefined && answer.tag === kept?.tag) return kept;
    this.sent.push(url);
    return answer;
  }

  private async answerTo(url: string, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    this.asked.push(url);
    const { kind, affects } = this.fault ?? {};
    if (!kind || !affects?.(url)) return this.answerOf(url);
    const whole = this.answerOf(url);
    const half = whole.body.slice(0, whole.body.length / 2);
    switch (kind) {
      case 'portal':
        return page(200, '<title>Wi-Fi</title><h1>Please log in</h1>');
      case 'truncated':
        return { ...whole, body: half };
      case 'cut':
        return { ...whole, body: half, isCut: true };
      case 'error-500':
        return page(500, 'out of order');
      case 'missing-404':
        return page(404, 'nothing here');
      case 'altered':
        return { ...whole, body: whole.body.replace('</body>', '<script>count()</script></body>') };
      case 'offline':
        throw new TypeError('Failed to fetch');
      case 'hang':
        return new Promise((_, reject) => {
          this.hanging.add(() => reject(new TypeError('Failed to fetch')));
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
    }
  }

  private answerOf(url: string): Answer {
    const body = this.files.get(url.replace(/[?#].*$/, ''));
    if (body === undefined) return page(404, 'nothing here');
    const caching = isHashed(url) ? 'max-age=31536000, immutable' : 'no-cache';
    const headers = { 'Cache-Control': caching, Date: DAY, Vary: 'Accept-Encoding' };
    return { status: this.statusOf(url), body, headers, tag: integrityOf(body) };
  }
}

const page = (status: number, body: string): Answer => ({
  status,
  body,
  headers: { 'Content-Type': 'text/html' },
});

const isImmutable = ({ headers }: Answer) => headers['Cache-Control']?.includes('immutable') === true;

function brokenBody(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.error(new TypeError('network error'));
    },
  });
}

export const integrityOf = (body: string): string =>
  `sha256-${createHash('sha256').update(body).digest('base64')}`;

export function sha256(data: BufferSource): ArrayBuffer {
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  const hash = createHash('sha256').update(bytes).digest();
  return new Uint8Array(hash).buffer;
}
