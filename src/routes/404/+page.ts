/** A file of its own name: what static hosts answer unknown addresses with. */
export const trailingSlash = 'never';
