import { embedScript } from '../../build/scripts/host-script';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = async () => [{ version: (await embedScript()).version }];

export async function GET({ params }: { params: { version: string } }): Promise<Response> {
  const { code, version } = await embedScript();
  if (params.version !== version) return new Response('no such version', { status: 404 });
  return new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
}
