import { listOf } from '../i18n/formats';
import { meetingStatus } from './meeting-status';
import { wordsOf } from './prose';
import type { Status } from './schema';
import { entry, type Chapter, type Story } from './story';

/** What a chapter tells, in short: for where it is shared. */
export interface ChapterSummary {
  title: string;
  /** Where its meetings were, in words; empty where none of them has a place. */
  places: string;
  when: string;
  /** How its meetings stand, else its claims: each status once. */
  statuses: Status[];
  /** Its first paragraph. */
  first: string;
}

/** Sums up a chapter. Its meetings are those whose threads it lights, not those that its map shows beside them. */
export function summaryOf(story: Story, { plan, title, when, blocks }: Chapter): ChapterSummary {
  const meetings = Object.entries(plan.meetings)
    .filter(([, state]) => state === 'lit' || state === 'knots')
    .map(([id]) => entry(story.meetings, id));
  const places = [...new Set(meetings.flatMap(({ place }) => place ?? []))];
  const statuses =
    meetings.length > 0
      ? meetings.map((meeting) => meetingStatus(story, meeting))
      : plan.claims.map((id) => entry(story.claims, id).status);
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  return {
    title,
    places: listOf(
      places.map((id) => entry(story.places, id).name[story.locale]),
      story.locale,
    ),
    when,
    statuses: [...new Set(statuses)],
    first: first ? wordsOf(first) : '',
  };
}
