import { meetingStatus } from '$lib/model/meeting-status';
import { entry, type Chapter, type Story } from '$lib/model/story';
import type { Region } from '$lib/model/manifest';
import type { ChapterPlan, Meeting, Place, Side, ThreadState } from '$lib/model/schema';
import { project, projectBounds, type Box, type Point } from './projection';
import { along, formOf, leg, strands, type Leg, type Strand } from './threads';

/** A place with its name, as a scene shows it. */
export interface Label {
  id: string;
  name: string;
  side: Side;
  /** Map units. */
  at: Point;
  /** Countries and regions are named, never pinned; a `country` is only there for bearings. */
  kind: 'point' | 'area' | 'country';
}

/** Where a thread is tied: `tied` at a place, `area` somewhere in a country, `open` at no named place. */
export interface Knot {
  at: Point;
  kind: 'tied' | 'area' | 'open';
  state: Exclude<ThreadState, 'knots'>;
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
  knots: Knot[];
  text: string;
}

/** Derives a chapter's scene from the story. */
export function sceneOf(story: Story, { plan, mapText }: Chapter): Scene {
  const scene: Scene = {
    chapter: plan.id,
    view: roundBox(projectBounds(plan.bounds)),
    labels: [...placeLabels(story, plan), ...countryLabels(story, plan)],
    regions: plan.regions.map((id) => ({ id, shade: entry(story.regions, id).shade })),
    strands: [],
    knots: [],
    text: mapText,
  };
  for (const [id, state] of Object.entries(plan.meetings)) {
    const meeting = entry(story.meetings, id);
    if (state === 'knots') {
      scene.knots.push(...openKnots(story, plan.meetings));
      continue;
    }
    const form = formOf(meetingStatus(story, meeting));
    for (const part of legsOf(story, meeting)) scene.strands.push(...strands(part, form, state));
    const place = knotPlace(story, meeting);
    if (place)
      scene.knots.push({ at: roundPoint(threadPoint(place)), kind: isArea(place) ? 'area' : 'tied', state });
  }
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
    };
  });
}

function countryLabels(story: Story, plan: ChapterPlan): Label[] {
  return (plan.countries ?? []).map((id) => {
    const { name, at } = entry(story.countries, id);
    return { id, name: name[story.locale], side: 'south', at: roundPoint(pointOf(at)), kind: 'country' };
  });
}

/** From the knot to either end; a meeting at one of the ends has a single leg from there. */
function legsOf(story: Story, meeting: Meeting): Leg[] {
  const [one, other] = meeting.ends;
  const start = meeting.place ?? one;
  return [one, other]
    .filter((end) => end !== start)
    .map((end) => leg(threadPoint(entry(story.places, start)), threadPoint(entry(story.places, end))));
}

/** The place of a meeting's knot; none for a meeting at an end, where the region is shaded instead. */
function knotPlace(story: Story, meeting: Meeting): Place | undefined {
  return meeting.place && !meeting.ends.includes(meeting.place)
    ? entry(story.places, meeting.place)
    : undefined;
}

/** Contacts with no place named: open knots spread along the chapter's lit threads. */
function openKnots(story: Story, meetings: Record<string, ThreadState>): Knot[] {
  return Object.entries(meetings)
    .filter(([, state]) => state === 'lit')
    .flatMap(([id]) => legsOf(story, entry(story.meetings, id)))
    .flatMap((part) =>
      [0.36, 0.64].map((t) => ({ at: roundPoint(along(part, t)), kind: 'open', state: 'lit' }) as const),
    );
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
