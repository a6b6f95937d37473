// Runs a command whose output is shown only if it fails; its warnings and errors are shown at once.
import { run } from './run.mjs';

await run(process.argv.slice(2), { isQuiet: true });
