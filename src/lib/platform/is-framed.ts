/** Whether the page is shown in an `<iframe>`. There it stores nothing and adds no history entries. */
export const isFramed = (): boolean => window.self !== window.top;
