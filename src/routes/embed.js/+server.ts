import hostScript from '../../generated/host-script.json';

export const prerender = true;
export const trailingSlash = 'never';

export function GET(): Response {
  return new Response(hostScript.code, { headers: { 'Content-Type': 'text/javascript' } });
}
