import type { Chapter, Story } from './story.ts';

/** What rests on claims or notes. */
interface Told {
  claims?: readonly string[] | undefined;
  notes?: readonly string[] | undefined;
}

/**
 * The chapter that tells of something: the one of its first claim, or else of its first note.
 * @throws RangeError when it rests on neither, which the checks rule out
 */
export function homeOf({ chapters }: Story, { claims = [], notes = [] }: Told): Chapter {
  const [first] = [...claims, ...notes];
  const home = chapters.find(({ plan }) => [...plan.claims, ...plan.notes].some((id) => id === first));
  if (!home) throw new RangeError(`no chapter tells of “${first}”`);
  return home;
}
