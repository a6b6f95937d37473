import { guide } from '$lib/partners/guide.server';

export const load = ({ url }: { url: URL }) => guide('ar', url);
