import { readStoryFiles } from '$lib/story/files';
import { describe } from '$lib/story/mistake';
import { findMistakes } from '$lib/story/story';

const mistakes = findMistakes(await readStoryFiles());
for (const mistake of mistakes) console.error(describe(mistake));
console.log(mistakes.length === 0 ? 'The story is whole.' : `${mistakes.length} mistakes.`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
