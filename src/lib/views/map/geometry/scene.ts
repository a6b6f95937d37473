import { meetingStatus } from '$lib/model/meeting-status';
import { entry, type Chapter, type Story } from '$lib/model/story';
import { captionOf, markRepeated, remarksAt, sentenceOf, type Caption } from './captions';
import { captionWords } from './caption-words';
import { exitOf } from './leads';
import type { Region } from '$lib/model/manifest';
import type { ChapterPlan, Meeting, Place } from '$lib/model/schema';
import type { Side, ThreadState } from '$lib/model/words-of-tables';
import type { DrawnState, knotKinds, labelKinds } from './looks';
import { project, projectBounds, type Box, type Point } from './projection';
import { grouped } from './grouped';
import { along, formOf, joined, leg, strands, type Leg, type Strand } from './threads';

/** A place with its name, as a scene shows it. */
export interface Label {
  id: string;
  name: string;
  side: Side;
  /** Map units. */
  at: Point;
  kind: (typeof labelKinds)[number];
  /** What is said of a meeting there, or of the place itself. */
  caption?: Caption;
  /** Where a thread leads: whole degrees clockwise from east. */
  angle?: number;
}

/** Knots that look alike. */
export interface Knots {
  at: Point[];
  kind: (typeof knotKinds)[number];
  state: DrawnState;
}

/** An area that a scene shades. */
export interface ShadedRegion {
  id: string;
  shade: Region['shade'];
}

/**
 * All that a chapter's map shows, in map units: the same for the still and for the live map. Coordinates have
 * one decimal, as in the page, so that a scene read back from the page equals the one that was written.
 */
export interface Scene {
  chapter: string;
  view: Box;
  labels: Label[];
  regions: ShadedRegion[];
  strands: Strand[];
  knots: Knots[];
  /** The way on which lit threads lead from their first end to their last: whole degrees clockwise from east. */
  course?: number;
  text: string;
}

/** Derives a chapter's scene from the story. */
export function sceneOf(story: Story, { plan, mapText }: Chapter): Scene {
  const scene: Scene = {
    chapter: plan.id,
    view: roundBox(projectBounds(plan.bounds)),
    labels: [],
    regions: plan.regions.map((id) => ({ id, shade: entry(story.regions, id).shade })),
    strands: [],
    knots: [],
    text: mapText,
  };
  const lines: Strand[] = [];
  const knots: Knots[] = [];
  for (const [id, state] of Object.entries(plan.meetings)) {
    const meeting = entry(story.meetings, id);
    if (state === 'knots') {
      knots.push(...openKnots(story, plan.meetings));
      continue;
    }
    const form = formOf(meetingStatus(story, meeting));
    for (const part of legsOf(story, meeting)) lines.push(...strands(part, form, state));
    const place = knotPlace(story, meeting);
    if (place)
      knots.push({ at: [roundPoint(threadPoint(place))], kind: isArea(place) ? 'area' : 'tied', state });
  }
  scene.strands = joined(lines);
  scene.knots = grouped(knots, ({ kind, state }) => `${kind} ${state}`).map((alike) => ({
    ...alike[0],
    at: alike.flatMap(({ at }) => at),
  }));
  scene.labels = [
    ...markRepeated(placeLabels(story, plan)),
    ...openLabels(story, plan, scene.knots),
    ...leadLabels(story, plan, scene.view),
    ...countryLabels(story, plan),
  ];
  const course = courseOf(story, plan);
  if (course !== undefined) scene.course = course;
  const told = scene.labels.flatMap(({ name, caption }) =>
    caption?.state === 'lit' ? [sentenceOf(name, caption)] : [],
  );
  scene.text = [mapText, ...told].join(' ');
  return scene;
}

function placeLabels(story: Story, plan: ChapterPlan): Label[] {
  return plan.places.map((id) => {
    const place = entry(story.places, id);
    return {
      id,
      name: place.name[story.locale],
      side: plan.sides?.[id] ?? place.side,
      at: roundPoint(pointOf(plan.names?.[id] ?? place.at)),
      kind: isArea(place) ? 'area' : 'point',
      ...withCaption(captionAt(story, plan, id)),
    };
  });
}

/** What is said at a place: of the first meeting that is shown there, or of the place itself. */
function captionAt(story: Story, plan: ChapterPlan, place: string): Caption | undefined {
  for (const [id, state] of Object.entries(plan.meetings)) {
    const meeting = entry(story.meetings, id);
    if (meeting.place === place && state !== 'knots') return captionOf(story, meeting, state);
  }
  return remarksAt(story, plan, place);
}

const withCaption = (caption: Caption | undefined) => (caption ? { caption } : {});

/** A meeting without a place is told at the middle one of its open knots. */
function openLabels(story: Story, plan: ChapterPlan, knots: readonly Knots[]): Label[] {
  const open = Object.entries(plan.meetings).find(([, state]) => state === 'knots');
  const between = knots.filter(({ kind }) => kind === 'open').flatMap(({ at }) => at);
  const at = between[Math.floor(between.length / 2)];
  if (!open || !at) return [];
  const [id] = open;
  return [
    {
      id,
      name: captionWords[story.locale].noPlace,
      side: 'north-east',
      at,
      kind: 'open',
      caption: captionOf(story, entry(story.meetings, id), 'lit'),
    },
  ];
}

/** Where lit threads leave the view: each end that has no name in it is named there, once. */
function leadLabels(story: Story, plan: ChapterPlan, view: Box): Label[] {
  const leads = new Map<string, Label>();
  for (const [id, state] of Object.entries(plan.meetings)) {
    if (state !== 'lit') continue;
    for (const part of legsOf(story, entry(story.meetings, id))) {
      const exit = exitOf(part, view);
      if (!exit || leads.has(part.end) || plan.places.includes(part.end)) continue;
      const name = entry(story.places, part.end).name[story.locale];
      const { at, side, angle } = exit;
      leads.set(part.end, {
        id: part.end,
        name,
        side,
        at: roundPoint(at),
        kind: 'lead',
        angle: Math.round(angle),
      });
    }
  }
  return [...leads.values()];
}

function countryLabels(story: Story, plan: ChapterPlan): Label[] {
  return (plan.countries ?? []).map((id) => {
    const { name, at } = entry(story.countries, id);
    return { id, name: name[story.locale], side: 'south', at: roundPoint(pointOf(at)), kind: 'country' };
  });
}

/** From the knot to either end; a meeting at one of the ends has a single leg from there. */
function legsOf(story: Story, meeting: Meeting): (Leg & { end: string })[] {
  const [one, other] = meeting.ends;
  const start = meeting.place ?? one;
  return [one, other]
    .filter((end) => end !== start)
    .map((end) => ({
      ...leg(threadPoint(entry(story.places, start)), threadPoint(entry(story.places, end))),
      end,
    }));
}

/**
 * The way that comes nearest to all lit threads, each leg counted once: from its first end to its knot, and on
 * to the last.
 */
function courseOf(story: Story, plan: ChapterPlan): number | undefined {
  const ways = Object.entries(plan.meetings)
    .filter(([, state]) => state === 'lit')
    .map(([id]) => entry(story.meetings, id))
    .flatMap((meeting) =>
      legsOf(story, meeting).map(({ from, to, end }) => {
        const length = Math.hypot(to.x - from.x, to.y - from.y) * (end === meeting.ends[0] ? -1 : 1);
        return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
      }),
    );
  if (ways.length === 0) return undefined;
  const sum = (axis: 'x' | 'y') => ways.reduce((total, way) => total + way[axis], 0);
  return Math.round((Math.atan2(sum('y'), sum('x')) * 180) / Math.PI);
}

/** The place of a meeting's knot; none for a meeting at an end, where the region is shaded instead. */
function knotPlace(story: Story, meeting: Meeting): Place | undefined {
  return meeting.place && !meeting.ends.includes(meeting.place)
    ? entry(story.places, meeting.place)
    : undefined;
}

/** Contacts with no place named: open knots spread along the chapter's other threads. */
function openKnots(story: Story, meetings: Record<string, ThreadState>): Knots[] {
  const at = Object.entries(meetings)
    .filter(([, state]) => state !== 'knots')
    .flatMap(([id]) => legsOf(story, entry(story.meetings, id)))
    .flatMap((part) => [0.36, 0.64].map((t) => roundPoint(along(part, t))));
  return [{ at, kind: 'open', state: 'lit' }];
}

const round = (units: number) => Number(units.toFixed(1));
const roundPoint = ({ x, y }: Point): Point => ({ x: round(x), y: round(y) });
const roundBox = ({ width, height, ...corner }: Box): Box => ({
  ...roundPoint(corner),
  width: round(width),
  height: round(height),
});
const pointOf = ([lat, lon]: readonly [number, number]) => project({ lat, lon });
const threadPoint = (place: Place) => pointOf(place.thread ?? place.at);
const isArea = (place: Place) => place.precision === 'country' || place.precision === 'region';
