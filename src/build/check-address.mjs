// Refuses a build for an address that is no address, before a minute is spent on it.
import { addressMistakes } from './address.mjs';

const mistakes = addressMistakes(process.env);
for (const mistake of mistakes) console.error(mistake);
process.exitCode = mistakes.length === 0 ? 0 : 1;
