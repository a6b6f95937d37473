import { chapterOf } from '$lib/page/chapter/chapter.server';

export const load = ({ params }: { params: { chapter: string } }) => chapterOf('ar', params.chapter);
