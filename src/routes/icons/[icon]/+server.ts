import { drawIcon, ICONS, type IconName } from '../../../build/assets/icons';

export const prerender = true;
export const trailingSlash = 'never';

const isIcon = (name: string): name is IconName => name in ICONS;

export const entries = () => Object.keys(ICONS).map((icon) => ({ icon }));

export async function GET({ params }: { params: { icon: string } }): Promise<Response> {
  if (!isIcon(params.icon)) return new Response('no such icon', { status: 404 });
  return new Response(await drawIcon(params.icon), { headers: { 'Content-Type': 'image/png' } });
}
