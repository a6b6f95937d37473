import { withTimeout } from '$lib/platform/with-timeout';
import { savedAddress } from '../protocol/unsaved-address';
import { planAnswer } from './answer-plan';
import type { Copy } from './copy';
import { lastResortPage } from './last-resort-page';

/** How long the network may take for a page that is not saved, before a saved one is shown. */
const NETWORK_TIMEOUT_MS = 8_000;

/** The answer to a request; undefined leaves the request to the browser. */
export function answerRequest(
  event: FetchEvent,
  copy: Copy,
  scope: string,
  chapters: readonly string[],
): Promise<Response> | undefined {
  const { request } = event;
  const { url, method, mode } = request;
  const isNavigation = mode === 'navigate';
  const plan = planAnswer({ url, method, isNavigation }, scope, copy.keys, chapters);
  switch (plan.kind) {
    case 'leave':
      return undefined;
    case 'saved':
      return copy
        .read(event, plan.key)
        .catch(() => (isNavigation ? fromNetwork(request, lastResortPage(scope)) : Response.error()));
    case 'unsaved':
      // At its own address, so that the page does not take itself for the network's.
      return fromNetwork(request, Response.redirect(savedAddress(url)));
    case 'otherVersion':
      return copy
        .readOtherVersion(url)
        .catch(() => undefined)
        .then((response) => response ?? fetch(request));
    case 'substitute':
      return copy
        .read(event, plan.key)
        .catch(() => lastResortPage(scope))
        .then((page) => fromNetwork(request, page));
    case 'moved':
      return Promise.resolve(Response.redirect(new URL(plan.to, scope).href));
    case 'unknown':
      return copy
        .read(event, plan.key)
        .then(asNotFound, () => lastResortPage(scope))
        .then((page) => fromNetwork(request, page));
  }
}

/** The network's answer, whatever it says; `fallback` when there is none in time. */
function fromNetwork(request: Request, fallback: Response): Promise<Response> {
  return withTimeout(
    NETWORK_TIMEOUT_MS,
    fetch(request).catch(() => fallback),
    fallback,
  );
}

function asNotFound(page: Response): Response {
  return new Response(page.body, { status: 404, statusText: 'Not Found', headers: page.headers });
}
