import { edition } from '$lib/page/edition.server';
import { claimsCsv } from '$lib/page/machine/claims-csv';

export const prerender = true;
export const trailingSlash = 'never';

export async function GET(): Promise<Response> {
  const { story } = await edition('ar');
  return new Response(claimsCsv(story), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
