import { edition } from '$lib/story/edition.server';

export const load = () => edition('en');
