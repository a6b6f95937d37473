/**
 * Imported first: Node ends, and says nothing, where all that is left to wait for is the compilation of WebAssembly, as
 * on a busy machine while fonts are decompressed. A timer keeps it running.
 */
const timer = setInterval(() => undefined, 1_000);

/** Lets Node end when all is done. */
export const letEnd = (): void => clearInterval(timer);
