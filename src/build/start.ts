import { serve } from './serve';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  throw new RangeError(`PORT is “${process.env.PORT ?? ''}”; give a number from 0 to 65535`);
}
const { url } = await serve('build', port, process.env.BASE_PATH ?? '');
console.log(`Khuyut is at ${url}/ (Arabic) and ${url}/en/ (English). Stop it with Ctrl+C.`);
