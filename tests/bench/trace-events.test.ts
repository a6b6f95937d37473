import { describe, expect, it } from 'vitest';
import { mainThreadOf, workOf, type TraceEvent } from './trace-events';

const ORIGIN = 'http://story';
let time = 0;
const event = (name: string, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  pid: 1,
  tid: 1,
  ts: (time += 1),
  ph: 'X',
  ...more,
});
const frame = () => event('BeginMainThreadFrame', { ph: 'I' });
const call = (url: string) => event('FunctionCall', { args: { data: { url } } });

describe('The work of a main thread', () => {
  it('is told for each frame', () => {
    const events = [
      frame(),
      event('UpdateLayoutTree'),
      call(`${ORIGIN}/a.js`),
      frame(),
      event('Layout'),
      call(`${ORIGIN}/a.js`),
      event('HitTest'),
      event('UpdateLayoutTree'),
      frame(),
      frame(),
    ];
    expect(workOf(events, ORIGIN)).toEqual({
      frames: 4,
      styles: 0.5,
      layouts: 0.25,
      scripts: 0.5,
      hitTests: 0.25,
      idle: 0.5,
    });
  });

  it('leaves out scripts that are not the page’s own, such as those that measure', () => {
    expect(workOf([frame(), call(''), call('http://other/a.js')], ORIGIN)).toMatchObject({
      scripts: 0,
      idle: 1,
    });
  });

  it('counts an event once that is written at its beginning and its end', () => {
    const events = [frame(), event('Layout', { ph: 'B' }), event('Layout', { ph: 'E' })];
    expect(workOf(events, ORIGIN).layouts).toBe(1);
  });

  it('is put in order of time, and none without a frame', () => {
    const [first, layout, second] = [frame(), event('Layout'), frame()];
    expect(workOf([second, layout, first], ORIGIN).idle).toBe(0.5);
    expect(workOf([layout], ORIGIN)).toMatchObject({ frames: 0, layouts: 0, idle: 0 });
  });
});

it('The main thread is that of the process which holds the origin’s page or frame', () => {
  const named = (pid: number, tid: number, of: string) =>
    event('thread_name', { pid, tid, ts: 0, ph: 'M', args: { name: of } });
  const frames = [
    { url: 'http://partner/', processId: 1 },
    { url: `${ORIGIN}/embed/`, processId: 2 },
  ];
  const told = [
    event('TracingStartedInBrowser', { pid: 9, args: { data: { frames } } }),
    named(1, 1, 'CrRendererMain'),
    named(2, 2, 'Compositor'),
    named(2, 1, 'CrRendererMain'),
    event('Layout'),
    event('Paint', { pid: 2, tid: 2 }),
    event('UpdateLayoutTree', { pid: 2 }),
  ];
  expect(mainThreadOf(told, ORIGIN).map(({ name }) => name)).toEqual(['UpdateLayoutTree']);
  expect(mainThreadOf(told, 'http://other')).toEqual([]);
});
