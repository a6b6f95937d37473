// `npm start`: installs what is missing, builds and serves. Plain JavaScript, because it runs before anything is
// installed.
import { portFrom, tryPort } from './port.mjs';
import { run } from './run.mjs';

try {
  // Before minutes are spent on what could not be served.
  await tryPort(portFrom(process.env.PORT));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await run([process.execPath, 'src/build/install.mjs']);
console.log('Building the site …');
await run(['npm', 'run', '--silent', 'build:site'], { isQuiet: true });
await run([process.execPath, '--import', 'tsx', 'src/build/serve-built.ts']);
