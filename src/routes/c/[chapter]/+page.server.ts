import { chapterOf, chapterEntries } from '$lib/page/chapter/chapter.server';

export const entries = chapterEntries;
export const load = ({ params }: { params: { chapter: string } }) => chapterOf('ar', params.chapter);
