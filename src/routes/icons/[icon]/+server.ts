import { readdir, readFile } from 'node:fs/promises';

export const prerender = true;
export const trailingSlash = 'never';

/** Where the build has drawn the icons. */
const FOLDER = 'src/generated/icons';

export const entries = async () => (await readdir(FOLDER)).map((icon) => ({ icon }));

export async function GET({ params: { icon } }: { params: { icon: string } }): Promise<Response> {
  if (!(await readdir(FOLDER)).includes(icon)) return new Response('no such icon', { status: 404 });
  return new Response(new Uint8Array(await readFile(`${FOLDER}/${icon}`)), {
    headers: { 'Content-Type': 'image/png' },
  });
}
