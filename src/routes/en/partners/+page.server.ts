import { guide } from '$lib/partners/guide.server';
import { embedScript } from '../../../build/scripts/host-script';

export const load = async ({ url }: { url: URL }) => guide('en', url, await embedScript());
