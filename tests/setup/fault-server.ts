import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteListener } from '../../src/build/serve';

/** What can go wrong between a reader and the host. */
export type Fault =
  /** A network that wants a login answers everything with its own page, as 200. */
  | 'portal'
  /** The first half of the file, sent as if it were whole. */
  | 'truncated'
  /** The connection ends half-way. */
  | 'cut'
  | 'error-500'
  | 'missing-404'
  /** Nothing, for as long as the fault lasts. */
  | 'hang';

/** Which requests a fault affects. */
export type Affects = (path: string, request: IncomingMessage) => boolean;

/** A host that can be told to fail, to change its version, and to go away. */
export interface FaultServer {
  url: string;
  /** Serves another version from now on. */
  deploy: (folder: string) => void;
  /** Serves a script of the test's own at a path; without one, the site's again. */
  replace: (path: string, script?: string) => void;
  break: (fault: Fault, affects: Affects) => void;
  mend: () => void;
  /** Paths asked for since the last time this was asked. */
  asked: () => string[];
  /** Goes away: connections are refused. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
}

const PORTAL = '<!doctype html><title>Wi-Fi</title><h1>Please log in</h1>';

/** What a page and its worker load, but not the page itself. */
export const parts: Affects = (_, { headers }) => headers['sec-fetch-dest'] !== 'document';
/** The same, but the worker's own file arrives. */
export const partsButWorker: Affects = (path, request) =>
  parts(path, request) && path !== '/service-worker.js';
export const workerFile: Affects = (path) => path === '/service-worker.js';

/** Starts a host of its own origin for one test. */
export async function startFaultServer(folder: string): Promise<FaultServer> {
  let site: RequestListener = () => undefined;
  let fault: { kind: Fault; affects: Affects } | undefined;
  let asked: string[] = [];
  const replaced = new Map<string, string>();
  const hanging = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    asked.push(path);
    const script = replaced.get(path);
    if (script !== undefined) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    else if (fault?.affects(path, request)) fail(fault.kind, request, response, site, hanging);
    else site(request, response);
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  site = siteListener(folder, '', origin);
  return {
    url: origin,
    deploy: (next) => (site = siteListener(next, '', origin)),
    replace(path, script) {
      if (script === undefined) replaced.delete(path);
      else replaced.set(path, script);
    },
    break: (kind, affects) => (fault = { kind, affects }),
    mend() {
      fault = undefined;
      for (const response of hanging) response.destroy();
      hanging.clear();
    },
    asked() {
      const paths = asked;
      asked = [];
      return paths;
    },
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    start: () => listen(port),
  };
}

function fail(
  kind: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  site: RequestListener,
  hanging: Set<ServerResponse>,
): void {
  switch (kind) {
    case 'portal':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(PORTAL);
      return;
    case 'error-500':
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end('out of order');
      return;
    case 'missing-404':
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('nothing here');
      return;
    case 'hang':
      hanging.add(response);
      return;
    case 'truncated':
    case 'cut':
      sendHalf(kind, request, response, site);
  }
}

/** Sends the first half of what the site answers, uncompressed. */
function sendHalf(
  kind: 'truncated' | 'cut',
  request: IncomingMessage,
  response: ServerResponse,
  site: RequestListener,
): void {
  request.headers['accept-encoding'] = 'identity';
  delete request.headers['if-none-match'];
  const chunks: Buffer[] = [];
  const writeHead = response.writeHead.bind(response);
  let status = 200;
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    return true;
  };
  const end = response.end.bind(response);
  Object.assign(response, {
    writeHead(code: number, headers: Record<string, string>) {
      status = code;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    },
    write: collect,
    end(chunk?: unknown) {
      collect(chunk);
      const body = Buffer.concat(chunks);
      const half = body.subarray(0, Math.floor(body.length / 2));
      response.setHeader('Content-Length', kind === 'cut' ? body.length : half.length);
      writeHead(status);
      if (kind === 'truncated') return end(half);
      response.socket?.write(half, () => response.destroy());
      return response;
    },
  });
  site(request, response);
}
