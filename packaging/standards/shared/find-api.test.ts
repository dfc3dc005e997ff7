import { describe, expect, it } from 'vitest';
import { findApi } from '../scorm12/run-time.ts';
import { findApi as findApi2004 } from '../scorm2004/run-time.ts';
import { HandClock, settle } from '../../../tests/fixtures/hand-clock.ts';
import { awaitApi } from './find-api.ts';
import type { ApiWindow } from './find-api.ts';

const api = { LMSInitialize: () => 'true' };
type Frame = { -readonly [Key in keyof ApiWindow]: ApiWindow[Key] };

/** A top window: its own parent. */
function topWindow(more: ApiWindow = {}): Frame {
  const window: Frame = { opener: null, ...more };
  window.parent = window;
  window.top = window;
  return window;
}

/** A frame so many levels below a window. */
function frame(parent: Frame, levels = 1): Frame {
  const child: Frame = { opener: null, parent, top: parent.top };
  return levels > 1 ? frame(child, levels - 1) : child;
}

const fenced = (property: keyof ApiWindow, window: Frame): Frame =>
  Object.defineProperty({ ...window }, property, {
    get: () => {
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });

describe('findApi', () => {
  it.each([
    { where: 'in the own window', start: topWindow({ API: api }) },
    { where: 'seven parents up', start: frame(topWindow({ API: api }), 7) },
    { where: 'in the opener', start: topWindow({ opener: topWindow({ API: api }) }) },
    { where: "in the opener's parent", start: topWindow({ opener: frame(topWindow({ API: api })) }) },
    { where: "in the top window's opener", start: frame(topWindow({ opener: topWindow({ API: api }) })) },
    { where: 'above a frame of another origin', start: frame(fenced('API', frame(topWindow({ API: api })))) },
  ])('finds it $where', ({ start }) => {
    expect(findApi(start)).toBe(api);
  });

  it.each([
    { start: topWindow(), because: 'there is none' },
    { start: frame(topWindow({ API: api }), 8), because: 'ADL climbs seven parents and no more' },
    { start: topWindow({ API: { nodeName: 'DIV' } }), because: 'an element with the id API is not it' },
    { start: topWindow({ API: null }), because: 'null is not it' },
    { start: fenced('parent', frame(topWindow({ API: api }))), because: 'the parent is forbidden' },
    { start: fenced('opener', topWindow()), because: 'the opener is forbidden' },
    { start: topWindow({ opener: 'x' }), because: 'the opener is no window' },
  ])('finds nothing, and does not throw, if $because', ({ start }) => {
    expect(findApi(start)).toBeUndefined();
  });

  it('finds the API of SCORM 2004 up to 500 parents up, and takes no other for it', () => {
    const api2004 = { Initialize: () => 'true' };
    expect(findApi2004(frame(topWindow({ API_1484_11: api2004, API: api }), 500))).toBe(api2004);
    expect(findApi2004(frame(topWindow({ API_1484_11: api2004 }), 501))).toBeUndefined();
    expect(findApi2004(topWindow({ API: api2004, API_1484_11: api }))).toBeUndefined();
    expect(findApi(topWindow({ API_1484_11: api2004 }))).toBeUndefined();
  });

  it('stops in a chain of parents that never ends', () => {
    const first: Frame = { opener: null };
    first.parent = { parent: first };
    expect(findApi(first)).toBeUndefined();
    expect(findApi2004(first)).toBeUndefined();
  });
});

describe('awaitApi', () => {
  /** A top window of another origin. */
  const stranger = (): Frame => {
    const window = fenced('API', topWindow());
    return Object.assign(window, { parent: window, top: window });
  };

  /** What came of the search so far. */
  function search(start: Frame): { clock: HandClock; found: () => unknown } {
    const clock = new HandClock();
    let found: unknown = 'searching';
    void awaitApi(() => findApi(start), start, clock).then((result) => {
      found = result;
    });
    return { clock, found: () => found };
  }

  it.each([
    { where: 'in the frame around', late: topWindow(), startOf: (late: Frame) => frame(late) },
    {
      where: 'in the window that opened this one',
      late: topWindow(),
      startOf: (late: Frame) => topWindow({ opener: late }),
    },
    {
      where: 'on top, beyond a frame of another origin',
      late: topWindow(),
      startOf: (late: Frame) => frame(fenced('API', frame(late))),
    },
  ])('finds an API that comes after three seconds $where', async ({ late, startOf }) => {
    const { clock, found } = search(startOf(late));
    await clock.pass(2900);
    expect(found()).toBe('searching');
    late.API = api;
    await clock.pass(200);
    expect(found()).toBe(api);
  });

  it.each([
    { start: topWindow(), because: 'the page stands by itself' },
    { start: frame(stranger()), because: 'the frame around belongs to strangers' },
    { start: topWindow({ opener: stranger() }), because: 'the opener belongs to strangers' },
    { start: frame(topWindow({ API: api })), because: 'it is there' },
  ])('does not wait if $because', async ({ start }) => {
    const { found } = search(start);
    await settle();
    expect(found()).toBe(findApi(start));
  });

  it('gives up after five seconds', async () => {
    const { clock, found } = search(frame(topWindow()));
    await clock.pass(5100);
    expect(found()).toBeUndefined();
  });
});
