import { describe, expect, it } from 'vitest';
import { change, edited, realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import { meetingsAround, networkOf, type Tie } from './network';

const story = loadStory(realFiles, 'en');
const names = (ties: readonly Tie[]) => ties.map(({ person, status }) => `${person.id}: ${status}`);

describe('The network', () => {
  const { rows, apart } = networkOf(story);

  it('has the meetings in the order of the calendar, and those without a date last', () => {
    expect(rows.map(({ meeting }) => meeting?.id)).toEqual([
      'rhodes-2017',
      'visit-2021',
      'rome-2023',
      'earlier-contacts',
    ]);
  });

  it('has one side at the start and one at the end, each person with the status of the claim that names them', () => {
    const [rhodes, visit, , earlier] = rows;
    expect([names(rhodes?.start ?? []), names(rhodes?.end ?? [])]).toEqual([
      ['minister-communications: disputed', 'minister-education: disputed'],
      ['gamliel: nuanced'],
    ]);
    expect([names(visit?.start ?? []), visit?.end]).toEqual([['saddam-haftar: nuanced'], []]);
    expect([earlier?.start, names(earlier?.end ?? [])]).toEqual([[], ['levi: nuanced', 'prosor: nuanced']]);
  });

  it('has a person between the sides below the first meeting, with those that no one else is tied to', () => {
    const [hub, ...others] = rows.flatMap(({ hubs }) => hubs);
    expect(others).toEqual([]);
    expect(hub && [names([hub]), hub.further.map(({ meeting }) => meeting.id)]).toEqual([
      ['luzon: disputed'],
      ['further-rome', 'further-tunis', 'further-greece'],
    ]);
  });

  it('shows each person and each meeting once', () => {
    const people = [
      ...rows.flatMap(({ start, end, hubs }) => [...start, ...end, ...hubs].map(({ person }) => person.id)),
      ...apart.map(({ id }) => id),
    ];
    const meetings = rows.flatMap(({ meeting, hubs }) => [
      ...(meeting ? [meeting.id] : []),
      ...hubs.flatMap(({ further }) => further.map((each) => each.meeting.id)),
    ]);
    expect(people.sort()).toEqual([...story.people.keys()].sort());
    expect(meetings.sort()).toEqual([...story.meetings.keys()].sort());
    expect(apart.map(({ id }) => id)).toEqual(['khalifa-haftar']);
  });

  it('shows a person between the sides once, also where no meeting with others is shown', () => {
    const { rows: alone } = networkOf(story, ['further-tunis', 'further-rome']);
    expect(alone).toHaveLength(1);
    expect(alone[0]?.meeting).toBeUndefined();
    expect(alone[0]?.hubs.map(({ person, further }) => [person.id, further.length])).toEqual([['luzon', 2]]);
  });

  it('turns round with the sides of the manifest', () => {
    const files = edited([
      change('story.yaml', '  israel: { ar: إسرائيل, en: Israel }\n', ''),
      change('story.yaml', 'sides:\n', 'sides:\n  israel: { ar: إسرائيل, en: Israel }\n'),
      change('story.yaml', '  libya: { ar: ليبيا, en: Libya }\n', ''),
      change('story.yaml', 'en: Libya’s Jews }\n', 'en: Libya’s Jews }\n  libya: { ar: ليبيا, en: Libya }\n'),
    ]);
    const rome = networkOf(loadStory(files, 'en')).rows.find(({ meeting }) => meeting?.id === 'rome-2023');
    expect([names(rome?.start ?? []), names(rome?.end ?? [])]).toEqual([
      ['cohen: nuanced'],
      ['mangoush: nuanced'],
    ]);
  });
});

it('Around a chapter’s meetings are the others of the same people', () => {
  expect(meetingsAround(story, ['further-rome', 'further-tunis', 'further-greece'])).toEqual([
    'rhodes-2017',
    'further-rome',
    'further-tunis',
    'further-greece',
  ]);
  expect(meetingsAround(story, ['rome-2023', 'earlier-contacts'])).toEqual(['rome-2023', 'earlier-contacts']);
});
