import { readStoryFiles } from '$lib/model/story-files';
import { describe } from '$lib/model/mistake';
import { findMistakes } from '$lib/model/story';

const mistakes = findMistakes(await readStoryFiles());
for (const mistake of mistakes) console.error(describe(mistake));
console.log(mistakes.length === 0 ? 'The story is whole.' : `${mistakes.length} mistakes.`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
