import type { When } from '$lib/i18n/when';
import { byCalendar } from '$lib/model/calendar';
import { homeOf } from '$lib/model/home';
import { meetingStatus } from '$lib/model/meeting-status';
import type { Meeting, Status, StoryEvent } from '$lib/model/schema';
import { entry, type Chapter, type Story } from '$lib/model/story';

/** A point of the timeline. */
export interface Moment {
  /** What it was: a meeting or an event; several where all else is the same of them. */
  what: { id: string; kind: 'meeting' | 'event'; name: string }[];
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
  const alike = new Map<string, Moment>();
  for (const moment of moments.sort((a, b) => byCalendar(a.dated.date, b.dated.date))) {
    const { what, dated, people, status, home } = moment;
    const key = [dated.date.edtf, dated.dating, dated.reported?.date.edtf, status, home.plan.id, ...people];
    const other = alike.get(key.join());
    if (other) other.what.push(...what);
    else alike.set(key.join(), moment);
  }
  return [...alike.values()];
}

function meetingMoment(story: Story, meeting: Meeting): Moment {
  return {
    what: [{ id: meeting.id, kind: 'meeting', name: meeting.name[story.locale] }],
    dated: meeting,
    people: meeting.people.map((id) => entry(story.people, id).name[story.locale]),
    status: meetingStatus(story, meeting),
    home: homeOf(story, meeting),
  };
}

function eventMoment(story: Story, event: StoryEvent): Moment {
  const [claim] = event.claims ?? [];
  return {
    what: [{ id: event.id, kind: 'event', name: event.name[story.locale] }],
    dated: event,
    people: [],
    status: claim === undefined ? undefined : entry(story.claims, claim).status,
    home: homeOf(story, event),
  };
}

/** The year in which something was or began; nothing for what has no date. */
export function yearOf(when: When): string {
  if (when.kind === 'undated') return '';
  return (when.kind === 'between' ? when.from : when.at).iso.slice(0, 4);
}
