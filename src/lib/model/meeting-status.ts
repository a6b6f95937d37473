import type { Meeting, Status } from './schema';
import { entry, type Story } from './story';

/** The statuses of what can be checked, from the firmest to the weakest. */
const FROM_FIRM_TO_WEAK = [
  'corroborated',
  'nuanced',
  'not-found',
  'disputed',
  'opinion',
] as const satisfies Status[];

const weakness = (status: Status) => FROM_FIRM_TO_WEAK.indexOf(status);

/** How a meeting stands: the weakest status among the claims that say that it took place and who met. */
export function meetingStatus({ claims }: Pick<Story, 'claims'>, { thread }: Meeting): Status {
  const statuses = thread.map((id) => entry(claims, id).status);
  return statuses.reduce((weakest, status) => (weakness(status) > weakness(weakest) ? status : weakest));
}

/** How a meeting's place stands, where that is firmer than the meeting itself. */
export function firmerPlace(story: Pick<Story, 'claims'>, meeting: Meeting): Status | undefined {
  if (meeting.where === undefined) return undefined;
  const { status } = entry(story.claims, meeting.where);
  return weakness(status) < weakness(meetingStatus(story, meeting)) ? status : undefined;
}
