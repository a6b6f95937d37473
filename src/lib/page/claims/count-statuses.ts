import type { Story } from '$lib/model/story';
import type { StatusCounts } from './claims-words';

/** How many of the story's claims stand how. */
export function countStatuses(story: Story): StatusCounts {
  const counts: StatusCounts = { corroborated: 0, nuanced: 0, disputed: 0, 'not-found': 0, opinion: 0 };
  for (const { status } of story.claims.values()) counts[status] += 1;
  return counts;
}
