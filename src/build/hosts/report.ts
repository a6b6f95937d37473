import type { Fault } from './check-host';

/** So many addresses of a fault are named. */
const NAMED = 3;

/** What is said to who deployed the site: each fault once, where it is, and the remedy. */
export function reportOf(faults: readonly Fault[], host: string): string {
  if (faults.length === 0) return `${host} sends what was built, and as it should.`;
  const count = faults.length === 1 ? 'one thing' : `${faults.length} things`;
  const parts = faults.map(({ what, remedy, addresses }, index) => {
    const more = addresses.length - NAMED;
    const where = addresses.slice(0, NAMED).join(' ') + (more > 0 ? ` and ${more} more` : '');
    return `${index + 1}. It ${what}.\n   Where: ${where}\n   Remedy: ${remedy}.`;
  });
  return `At ${host} ${count} must be put right.\n\n${parts.join('\n\n')}`;
}
