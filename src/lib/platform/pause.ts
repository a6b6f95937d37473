/**
 * Lets the browser do what else is due, a finger on the screen above all, in the middle of work that
 * would hold up a slow device in one piece.
 */
export const pause = () => new Promise<void>((resume) => setTimeout(resume));
