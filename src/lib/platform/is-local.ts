const LOCAL = /^https?:\/\/(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?\/?$/i;

/** Whether an origin is a developer's own machine, which nobody else reaches. */
export const isLocal = (origin: string): boolean => LOCAL.test(origin);
