/**
 * What is wrong with the public address that the environment gives for a build: `ORIGIN` and `BASE_PATH`.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string[]} what to write instead; empty when nothing is wrong
 */
export function addressMistakes({ ORIGIN, BASE_PATH }) {
  const mistakes = [];
  if (ORIGIN !== undefined && !isOrigin(ORIGIN)) {
    mistakes.push(
      `ORIGIN is “${ORIGIN}”. Give the scheme and the host alone, as in ORIGIN=https://host, or leave it out. What follows the host goes into BASE_PATH.`,
    );
  }
  if (BASE_PATH !== undefined && !/^(\/[\w.~-]+)*$/.test(BASE_PATH)) {
    mistakes.push(
      `BASE_PATH is “${BASE_PATH}”. Begin it with a slash and end it with none, as in BASE_PATH=/path, or leave it out for a site at the root.`,
    );
  }
  return mistakes;
}

/** @param {string} text */
const isOrigin = (text) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
