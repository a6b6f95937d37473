/** Whether the page stands in another page: nothing is stored, saved or added to Back there. */
export const isFramed = (): boolean => window.self !== window.top;
