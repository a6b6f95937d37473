import hostScript from '../../generated/host-script.json';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => [{ version: hostScript.version }];

export function GET({ params }: { params: { version: string } }): Response {
  if (params.version !== hostScript.version) return new Response('no such version', { status: 404 });
  return new Response(hostScript.code, { headers: { 'Content-Type': 'text/javascript' } });
}
