import { edition } from '$lib/page/edition.server';

export const load = async () => ({ story: (await edition('ar')).story });
