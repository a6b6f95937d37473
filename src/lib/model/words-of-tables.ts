// Words that the tables of a story are written with, apart from their schema: the page's script reads them, too,
// and carries no schema.

/** On which side of its point a name stands. */
export const sides = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;

/** How a chapter shows the thread of a meeting; `knots` are those of a meeting without a place. */
export const threadStates = ['lit', 'faint', 'frayed', 'knots'] as const;

/** How strongly a region is shaded. */
export const shades = ['plain', 'strong'] as const;

export type Side = (typeof sides)[number];
export type ThreadState = (typeof threadStates)[number];
