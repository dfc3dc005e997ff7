import { describe, expect, it } from 'vitest';
import { leastTime, median, roundTripsIn } from './limits.ts';
import { fast3G, slow3G } from './networks.ts';

describe('leastTime', () => {
  it.each([
    { network: slow3G, roundTrips: 1, bytes: 0, time: 400, because: 'one round trip carries nothing' },
    { network: slow3G, roundTrips: 1, bytes: 5000, time: 500, because: '50 bytes pass in a millisecond' },
    { network: slow3G, roundTrips: 2, bytes: 45_000, time: 1700, because: 'the second trip waits for the first' },
    { network: fast3G, roundTrips: 2, bytes: 45_000, time: 525, because: '200 bytes pass in a millisecond' },
  ])('is $time ms because $because', ({ network, roundTrips, bytes, time }) => {
    expect(leastTime(network, roundTrips, bytes)).toBe(time);
  });
});

describe('roundTripsIn', () => {
  it.each([
    { spans: [], trips: 0, because: 'nothing was asked for' },
    { spans: [[0, 400]], trips: 1, because: 'there was one request' },
    {
      spans: [
        [0, 400],
        [410, 810],
        [415, 820],
      ],
      trips: 2,
      because: 'two of three went side by side',
    },
    {
      spans: [
        [415, 820],
        [900, 1300],
        [0, 400],
      ],
      trips: 3,
      because: 'each waited for the one before, in whatever order they are listed',
    },
    {
      spans: [
        [0, 400],
        [390, 790],
      ],
      trips: 1,
      because: 'the second did not wait for the first',
    },
  ])('is $trips because $because', ({ spans, trips }) => {
    expect(roundTripsIn(spans.map(([start = 0, answer = 0]) => ({ start, answer })))).toBe(trips);
  });
});

describe('median', () => {
  it('is the middle one, however the values are ordered', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('is the mean of the middle two', () => {
    expect(median([4, 1, 9, 2])).toBe(3);
  });

  it('is nothing of nothing', () => {
    expect(median([])).toBeNaN();
  });
});
