/** What a story of so many chapters costs of one thing. */
export interface Cost {
  chapters: number;
  value: number;
}

/** What each further chapter costs, from one size of the story to the next: twice the same where growth is linear. */
export function perChapter(costs: readonly Cost[]): number[] {
  return costs.slice(1).flatMap(({ chapters, value }, index) => {
    const smaller = costs[index];
    if (!smaller || smaller.chapters === chapters) return [];
    return [(value - smaller.value) / (chapters - smaller.chapters)];
  });
}
