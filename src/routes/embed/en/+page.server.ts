import { edition } from '$lib/page/edition.server';

export const load = () => edition('en');
