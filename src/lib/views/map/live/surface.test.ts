import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../geometry/camera';
import { planFlight } from '../geometry/flight';
import type { StageElements } from './stage';
import { createSurface, type Surface } from './surface';
import { FakeAnimation, running } from './fakes/animations';
import { FRAME_MS, openPage, sceneAt } from './fakes/page';

const SIZE = { width: 400, height: 800 };
const FROM: Camera = { centre: { x: 36000, y: 26000 }, scale: 0.08 };
const TO: Camera = { centre: { x: 37000, y: 25500 }, scale: 0.2 };
const flight = planFlight(FROM, TO, SIZE);
/** Two panes, prepared by two steps each, and the start; as many again to land, but one for each pane. */
const START_FRAMES = 5;

let elements: StageElements;
let surface: Surface;
const onLanded = vi.fn();

beforeEach(() => {
  onLanded.mockClear();
  ({ elements } = openPage());
  surface = createSurface(elements);
  surface.show(sceneAt(0));
  surface.draw(FROM);
});

const frames = (count: number) => vi.advanceTimersByTimeAsync(count * FRAME_MS);
const names = () => [...elements.names.children].map((name) => name.querySelector('bdi')?.textContent);
const namesOf = (chapter: number) => sceneAt(chapter).labels.map(({ name }) => name);
const areAway = () => elements.names.classList.contains('away');

describe('The surface of the live map', () => {
  it('is as large as the map', () => expect(surface.size()).toEqual(SIZE));

  it('names the places of its scene, and others when it is asked to', () => {
    expect(names()).toEqual(namesOf(0));
    surface.nameAlso(sceneAt(5).labels);
    expect(new Set(names())).toEqual(new Set([...namesOf(0), ...namesOf(5)]));
    surface.nameAlso([]);
    expect(names()).toEqual(namesOf(0));
  });

  it('sets off once everything is prepared, one step a frame', async () => {
    surface.fly(sceneAt(1), flight, onLanded);
    await frames(START_FRAMES - 1);
    expect(running()).toEqual([]);
    expect(areAway()).toBe(false);
    await frames(1);
    // The clock, two layers that move in either pane, and one of them that fades.
    expect(running()).toHaveLength(7);
    expect(areAway()).toBe(true);
  });

  it('says where the flight has got to', async () => {
    const now = surface.fly(sceneAt(1), flight, onLanded);
    expect(now()).toEqual(FROM);
    await frames(START_FRAMES);
    await vi.advanceTimersByTimeAsync(flight.duration / 2);
    expect(now().scale).toBeGreaterThan(FROM.scale);
    expect(now().scale).toBeLessThan(TO.scale);
    await vi.advanceTimersByTimeAsync(flight.duration);
    expect(now().scale).toBeCloseTo(TO.scale, 9);
  });

  it('names the places of the new scene as it lands, and tells last of all', async () => {
    surface.fly(sceneAt(1), flight, onLanded);
    await frames(START_FRAMES);
    await vi.advanceTimersByTimeAsync(flight.duration);
    expect(names()).toEqual(namesOf(0));
    await frames(4);
    expect(running()).toEqual([]);
    expect([names(), areAway()]).toEqual([namesOf(1), false]);
    expect(onLanded).toHaveBeenCalledOnce();
  });

  it.each([
    ['prepared', 2],
    ['flown', START_FRAMES + 10],
    ['landed', START_FRAMES + Math.ceil(flight.duration / FRAME_MS) + 1],
  ])('ends a flight that is being %s when something is drawn', async (_, count) => {
    surface.fly(sceneAt(1), flight, onLanded);
    await frames(count);
    surface.draw(FROM);
    expect([running(), areAway()]).toEqual([[], false]);
    await vi.advanceTimersByTimeAsync(2 * flight.duration);
    expect(onLanded).not.toHaveBeenCalled();
    expect(
      FakeAnimation.all.filter(({ playState }) => playState !== 'idle' && playState !== 'finished'),
    ).toEqual([]);
  });

  it('flies only the last of several flights', async () => {
    const first = vi.fn();
    surface.fly(sceneAt(1), flight, first);
    await frames(START_FRAMES + 10);
    surface.fly(sceneAt(2), planFlight(TO, FROM, SIZE), onLanded);
    await vi.advanceTimersByTimeAsync(3 * flight.duration);
    expect(first).not.toHaveBeenCalled();
    expect(onLanded).toHaveBeenCalledOnce();
    expect(names()).toEqual(namesOf(2));
  });
});
