import { byCalendar } from '$lib/model/calendar';
import { homeOf } from '$lib/model/home';
import type { Meeting, Status, StoryEvent } from '$lib/model/schema';
import { meetingStatus } from '$lib/model/meeting-status';
import { entry, type Chapter, type Story } from '$lib/model/story';

/** What has a place on the timeline: a meeting, or an event beside the meetings. */
export interface Moment {
  id: string;
  kind: 'meeting' | 'event';
  name: string;
  dated: Pick<Meeting, 'date' | 'dating' | 'reported'>;
  people: string[];
  /** How the claim that it rests on stands; none for what context notes tell of. */
  status: Status | undefined;
  /** Where its knot leads. */
  home: Chapter;
}

/** All that the story dates, and what it cannot date, in the order of the calendar. */
export function momentsOf(story: Story): Moment[] {
  const moments = [
    ...[...story.events.values()].map((event) => eventMoment(story, event)),
    ...[...story.meetings.values()].map((meeting) => meetingMoment(story, meeting)),
  ];
  return moments.sort((a, b) => byCalendar(a.dated.date, b.dated.date));
}

function meetingMoment(story: Story, meeting: Meeting): Moment {
  return {
    id: meeting.id,
    kind: 'meeting',
    name: meeting.name[story.locale],
    dated: meeting,
    people: meeting.people.map((id) => entry(story.people, id).name[story.locale]),
    status: meetingStatus(story, meeting),
    home: homeOf(story, meeting),
  };
}

function eventMoment(story: Story, event: StoryEvent): Moment {
  const [claim] = event.claims ?? [];
  return {
    id: event.id,
    kind: 'event',
    name: event.name[story.locale],
    dated: event,
    people: [],
    status: claim === undefined ? undefined : entry(story.claims, claim).status,
    home: homeOf(story, event),
  };
}
