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
/** The upper pane is prepared by two steps, the lower by one; then the start. */
const START_FRAMES = 4;

/** Drawing the threads and tying the knots take less. */
const DRAWING_MS = 1500;

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
const names = () => [...elements.names.children].map((name) => (name.firstElementChild ?? name).textContent);
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
    // The clock, three layers that move, and one of them that fades.
    expect(running()).toHaveLength(5);
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
    expect([names(), areAway()]).toEqual([namesOf(1), false]);
    expect(onLanded).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(DRAWING_MS);
    expect(running()).toEqual([]);
    expect(onLanded).toHaveBeenCalledOnce();
  });

  describe('where the flight has landed', () => {
    const drawing = () => elements.globe.querySelector('.drawing');
    const undrawn = () => elements.globe.querySelectorAll('.undrawn').length;
    const land = async (chapter: number) => {
      surface.fly(sceneAt(chapter), flight, onLanded);
      await frames(START_FRAMES);
      await vi.advanceTimersByTimeAsync(flight.duration);
      await frames(4);
    };

    it('draws a lit thread by a moving window over it that stands still, then ties its knot', async () => {
      await land(1);
      const [window, threads] = running();
      expect([drawing() !== null, undrawn(), running().length]).toEqual([true, 1, 2]);
      expect(window?.effect.target?.contains(threads?.effect.target ?? null)).toBe(true);
      // What one moves the other moves back: at each time the two are inverse.
      const [way, back] = [window, threads].map((one) =>
        one?.effect.keyframes?.map(({ transform }) =>
          String(transform)
            .match(/-?[\d.]+(?=px|deg)/g)
            ?.map(Number),
        ),
      );
      expect(back).toEqual(way?.map(([turn = NaN, px = NaN] = []) => [-px, -turn]));
      await vi.advanceTimersByTimeAsync(window?.effect.duration ?? 0);
      expect(running().map(({ effect }) => effect.keyframes)).toEqual([[{ opacity: 0 }, { opacity: 1 }]]);
      await vi.advanceTimersByTimeAsync(DRAWING_MS);
      expect([drawing(), undrawn()]).toEqual([null, 0]);
    });

    it('shows at once the threads of a chapter that lights none', async () => {
      await land(3);
      expect([drawing(), undrawn(), running()]).toEqual([null, 0, []]);
      expect(onLanded).toHaveBeenCalledOnce();
    });

    it('ends the drawing and shows its threads when something is drawn meanwhile', async () => {
      await land(1);
      surface.draw(FROM);
      expect([drawing(), undrawn(), running()]).toEqual([null, 0, []]);
    });

    it('shows the threads that a flight has left out when it is ended on its way', async () => {
      surface.fly(sceneAt(1), flight, onLanded);
      await frames(START_FRAMES + 10);
      expect(undrawn()).toBe(1);
      surface.draw(FROM);
      expect(undrawn()).toBe(0);
    });
  });

  it('is drawn part by part where nobody sees it, without a flight, and tells last of all', async () => {
    surface.place(sceneAt(1), TO, onLanded);
    await frames(2);
    expect([names(), onLanded.mock.calls.length]).toEqual([namesOf(0), 0]);
    await frames(2);
    expect([names(), areAway(), onLanded.mock.calls.length]).toEqual([namesOf(1), false, 1]);
    expect(FakeAnimation.all).toEqual([]);
    const drawn = elements.surfaces.upper.innerHTML;
    surface.show(sceneAt(1));
    surface.draw(TO);
    expect(elements.surfaces.upper.innerHTML).toBe(drawn);
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
