import { byCalendar } from '$lib/model/calendar';
import type { Meeting, Person, Status } from '$lib/model/schema';
import { meetingStatus } from '$lib/model/meeting-status';
import { entry, type Story } from '$lib/model/story';

/** A person at a meeting, and how the claim that puts them there stands. */
export interface Tie {
  person: Person;
  status: Status;
}

/** A meeting that a person between the sides had without others of the network. */
export interface FurtherMeeting {
  meeting: Meeting;
  status: Status;
}

/** A person between the sides, with the meetings that no one else of the network is tied to. */
export interface Hub extends Tie {
  further: FurtherMeeting[];
}

/** A meeting between people of the first side, who stand at the start, and of the last side, at the end. */
export interface Row {
  /** None for what a person between the sides did apart from all rows. */
  meeting: Meeting | undefined;
  start: Tie[];
  end: Tie[];
  hubs: Hub[];
}

/** The meetings of a chapter, and the other meetings of the same people. */
export function meetingsAround({ meetings }: Story, ids: readonly string[]): string[] {
  const people = new Set(ids.flatMap((id) => entry(meetings, id).people));
  return [...meetings.values()]
    .filter((meeting) => ids.includes(meeting.id) || meeting.people.some((id) => people.has(id)))
    .map(({ id }) => id);
}

/** Who met whom: the rows in the order of the calendar, and people who are mentioned apart from any meeting. */
export interface Network {
  rows: Row[];
  apart: Person[];
}

/**
 * Lays out who met whom, in rows that never cross: a meeting with its people at either side and, between them, the
 * people of the sides in the middle, with the further meetings that only they are tied to below.
 * @param ids the meetings that it shows; all of the story unless given
 */
export function networkOf(story: Story, ids: Iterable<string> = story.meetings.keys()): Network {
  const sides = [...story.sides.keys()];
  const sideOf = ({ person }: Tie) =>
    person.side === sides[0] ? 'start' : person.side === sides.at(-1) ? 'end' : 'middle';
  const meetings = [...ids].map((id) => entry(story.meetings, id)).sort((a, b) => byCalendar(a.date, b.date));
  const tied = meetings.map((meeting) => ({ meeting, ties: tiesOf(story, meeting) }));
  const isFurther = ({ ties }: { ties: Tie[] }) =>
    ties.length > 0 && ties.every((tie) => sideOf(tie) === 'middle');

  const further = tied.filter(isFurther);
  const placed = new Set<string>();
  const hubOf = (tie: Tie): Hub => {
    const isFirst = !placed.has(tie.person.id);
    placed.add(tie.person.id);
    const own = isFirst ? further.filter(({ ties }) => ties.some(({ person }) => person === tie.person)) : [];
    return {
      ...tie,
      further: own.map(({ meeting }) => ({ meeting, status: statusAt(story, meeting, tie.person) })),
    };
  };
  const rows: Row[] = tied
    .filter((each) => !isFurther(each))
    .map(({ meeting, ties }) => ({
      meeting,
      start: ties.filter((tie) => sideOf(tie) === 'start'),
      end: ties.filter((tie) => sideOf(tie) === 'end'),
      hubs: ties.filter((tie) => sideOf(tie) === 'middle').map(hubOf),
    }));
  const lone = further.flatMap(({ ties }) => ties).filter(({ person }) => !placed.has(person.id));
  const loneHubs = lone.flatMap((tie) => (placed.has(tie.person.id) ? [] : [hubOf(tie)]));
  if (loneHubs.length > 0) rows.push({ meeting: undefined, start: [], end: [], hubs: loneHubs });

  const met = new Set([...story.meetings.values()].flatMap(({ people }) => people));
  return { rows, apart: [...story.people.values()].filter(({ id }) => !met.has(id)) };
}

const tiesOf = (story: Story, meeting: Meeting): Tie[] =>
  meeting.people.map((id) => {
    const person = entry(story.people, id);
    return { person, status: statusAt(story, meeting, person) };
  });

/** How the claim stands that puts a person at a meeting; where none names them, that of the meeting's thread. */
function statusAt(story: Story, meeting: Meeting, { id }: Person): Status {
  const claims = meeting.claims.map((claim) => entry(story.claims, claim));
  const own = claims.find(({ people }) => people.includes(id));
  return own?.status ?? meetingStatus(story, meeting);
}
