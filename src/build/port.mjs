import { createServer } from 'node:net';

/** The port where `PORT` names none. */
const USUAL = 4173;
const OTHER = 'or choose another: PORT=4180 npm start';

/**
 * The port that the environment asks for; 0 takes any free one.
 * @param {string | undefined} value what `PORT` holds
 * @returns {number}
 * @throws {RangeError} when it is no port; says what to write
 */
export function portFrom(value) {
  const written = (value ?? '').trim();
  if (written === '') return USUAL;
  if (/^\d{1,5}$/.test(written) && Number(written) <= 65_535) return Number(written);
  throw new RangeError(
    `PORT is “${written}”, which is no port. Give a number from 0 to 65535, as in PORT=4180 npm start, or leave it out for ${USUAL}.`,
  );
}

/**
 * Finds out whether the site can be served on a port.
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {Error} when it cannot; says what to do
 */
export async function tryPort(port) {
  const server = createServer();
  await /** @type {Promise<void>} */ (
    new Promise((done, fail) => {
      server.once('error', fail).listen(port, () => server.close(() => done()));
    })
  ).catch((error) => {
    if (error.code === 'EADDRINUSE') {
      throw new Error(`Port ${port} is taken, perhaps by another npm start. Stop that one, ${OTHER}`);
    }
    if (error.code === 'EACCES') throw new Error(`Port ${port} needs more rights. Take them, ${OTHER}`);
    throw error;
  });
}
