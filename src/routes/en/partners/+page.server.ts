import { partnersPage } from '$lib/partners/partners-page.server';

export const load = ({ url }: { url: URL }) => partnersPage('en', url);
