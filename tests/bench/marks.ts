import type { Figure, Result } from './result.ts';

/** What a figure is to reach. */
interface Mark {
  readonly scenario: Result['scenario'];
  /** How the subject's name begins. */
  readonly subject: string;
  /** How the situation begins; all situations if left out. */
  readonly situation?: string;
  readonly figure: string;
  readonly most?: number;
  readonly least?: number;
  /** At most so many times the plain page's value. */
  readonly timesFloor?: number;
  /** At most so many times what the network alone needs. */
  readonly timesLimit?: number;
}

const tenPages = { scenario: 'launch', subject: 'ten pages', situation: 'slow 3G' } as const;
const gzip = { ...tenPages, situation: 'slow 3G, gzip' } as const;
const plain = { ...tenPages, situation: 'slow 3G, plain' } as const;
const taking = { scenario: 'taking', subject: 'ten pages' } as const;
const leafing = { scenario: 'leafing', subject: '60 activities' } as const;
const killed = { scenario: 'killed', subject: 'ten pages' } as const;

/** What Corridor is to reach, on the slow network where there is one. */
const marks: readonly Mark[] = [
  { ...gzip, figure: 'first text', most: 1200, timesFloor: 1.25, timesLimit: 1.25 },
  { ...plain, figure: 'first text', most: 1300, timesLimit: 1.25 },
  { scenario: 'return', subject: 'ten pages', situation: 'slow 3G', figure: 'first answer', most: 2500 },
  { scenario: 'return', subject: 'ten pages', situation: 'slow 3G', figure: 'answers restored', least: 1 },
  { ...gzip, figure: 'bytes for text', most: 6000 },
  { ...tenPages, figure: 'bytes until rest', most: 45_000 },
  { ...tenPages, figure: 'requests until text', most: 1 },
  { ...tenPages, figure: 'requests until rest', most: 5 },
  { ...gzip, figure: 'script, packed', most: 20_000 },
  { ...gzip, figure: 'script', most: 60_000 },
  { ...tenPages, figure: 'blocking time', most: 100 },
  { ...tenPages, figure: 'heap', most: 1_500_000 },
  { ...tenPages, figure: 'commits before text', most: 0 },
  { ...tenPages, figure: 'LMS calls', most: 10 },
  // The act that completes the unit takes two: docs/decisions/0011.
  { ...taking, figure: 'commits beyond one for each act', most: 1 },
  { ...taking, figure: 'commits before feedback', most: 0 },
  // A browser's timers are exact to some milliseconds only.
  { ...taking, figure: 'closest two commits', least: 1950 },
  { ...taking, figure: 'suspend data', most: 200 },
  { scenario: 'taking', subject: '', figure: 'tasks over 50 ms, answering', most: 0 },
  { ...leafing, figure: 'tasks over 50 ms, scrolling', most: 0 },
  { ...leafing, figure: 'tasks over 50 ms, changing language', most: 0 },
  { ...killed, figure: 'kept of 3, same phone', least: 3 },
  { ...killed, figure: 'kept of 3, another phone', least: 3 },
  { ...killed, figure: 'kept of 3, LMS out of reach', least: 3 },
  { scenario: 'leak', subject: '', figure: 'growth in an hour', most: 50_000 },
  // A page that was just left may still be there; one node lost at each act would be more.
  { scenario: 'leak', subject: '', figure: 'nodes gained', most: 300 },
  { scenario: 'build', subject: '1 unit', figure: 'cold', most: 2000 },
  { scenario: 'build', subject: '1 unit', figure: 'warm', most: 500 },
  { scenario: 'build', subject: '20 units, 3 languages', figure: 'cold', most: 30_000 },
  { scenario: 'build', subject: '20 units, 3 languages', figure: 'one lesson changed', most: 2000 },
];

/** A mark, and what was measured for it. */
export interface Judged {
  readonly result: Result;
  readonly figure: Figure;
  readonly mark: Mark;
  readonly isMet: boolean;
}

/** Holds results against the marks. A mark that nothing was measured for is left out. */
export const judge = (results: readonly Result[]): Judged[] =>
  marks.flatMap((mark) =>
    results
      .filter(
        ({ scenario, subject, situation }) =>
          scenario === mark.scenario && subject.startsWith(mark.subject) && situation.startsWith(mark.situation ?? ''),
      )
      .flatMap((result) =>
        result.figures
          .filter(({ name }) => name === mark.figure)
          .map((figure) => ({ result, figure, mark, isMet: isMet(figure, mark) })),
      ),
  );

const isMet = (
  { value, floor = Infinity, limit = Infinity }: Figure,
  { most, least, timesFloor, timesLimit }: Mark,
): boolean =>
  (most === undefined || value <= most) &&
  (least === undefined || value >= least) &&
  (timesFloor === undefined || value <= timesFloor * floor) &&
  (timesLimit === undefined || value <= timesLimit * limit);
