import { embedScript } from '../../build/scripts/host-script';

export const prerender = true;
export const trailingSlash = 'never';

export async function GET(): Promise<Response> {
  const { code } = await embedScript();
  return new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
}
