/** Every page is built beforehand. */
export const prerender = true;
/** The pages are enhanced by `src/entries/story.ts` alone; Kit's own start-up script is not sent to readers. */
export const csr = false;
/** `/en/index.html`: any static host then answers with and without the slash. */
export const trailingSlash = 'always';
