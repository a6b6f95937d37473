/**
 * Ends the current task and goes on in a new one, so that the browser can handle input and paint in
 * between. One long task would block a slow phone.
 */
export const yieldToMain = () => new Promise<void>((resolve) => setTimeout(resolve));
