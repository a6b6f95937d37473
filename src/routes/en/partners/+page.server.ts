import { guide } from '$lib/partners/guide.server';

export const load = ({ url }: { url: URL }) => guide('en', url);
