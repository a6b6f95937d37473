// Serves the finished build until it is told to stop.
import { portFrom, tryPort } from './port.mjs';
import { serve } from './serve';

const port = portFrom(process.env.PORT);
await tryPort(port);
const { url, close } = await serve('build', port, process.env.BASE_PATH ?? '');
console.log(`Ready. In Arabic: ${url}/`);
console.log(`In English: ${url}/en/`);
console.log('Stop it with Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void close().then(() => process.exit(0)));
}
