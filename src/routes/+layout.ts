/** Every page is rendered by the build. */
export const prerender = true;
/** Pages get no script of Kit's: those of `src/entries/` enhance what was prerendered. */
export const csr = false;
/** Writes `/en/index.html`, so that any static host answers with and without the slash. */
export const trailingSlash = 'always';
