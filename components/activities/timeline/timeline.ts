import type { ActivityType } from '../../../core/activity-type.ts';
import { quoted, readEntries } from '../../../core/entries.ts';
import { gathering } from '../../../core/gathering.ts';
import type { GatheredIds } from '../../../core/gathering.ts';
import type { Html } from '../../../core/programme.ts';

/** What happened, in order. */
export interface TimelineQuestion {
  readonly events: readonly TimelineEvent[];
  /** One event comes after the other, so that the learner can think first what came next. */
  readonly isRevealed: boolean;
}

export interface TimelineEvent {
  readonly id: string;
  /** As people say it: a year, a day, "three weeks later". */
  readonly date: Html;
  readonly text: Html;
}

/** The events in sight. The first one always is: where it all begins. */
export const shownOf = ({ events, isRevealed }: TimelineQuestion, revealed: GatheredIds = []): TimelineEvent[] =>
  events.filter(({ id }, index) => !isRevealed || index === 0 || revealed.includes(id));

/** A response holds the ids of the events that were revealed. */
export const timeline: ActivityType<TimelineQuestion, GatheredIds> = {
  ...gathering(({ events }: TimelineQuestion) => events),
  name: 'timeline',
  attributes: ['reveal'],

  read(source) {
    const { attributes, inline, blocks } = source;
    const items = readEntries(source, {
      name: 'timeline',
      holds: 'one list of dates, each with what happened as a quote',
      fix: 'Write:  - 18 December 1990  and under it  > What happened',
      entries: 'events',
      most: 24,
    });
    if (items === undefined) return undefined;
    const silent = {
      what: 'Nothing happens on this date.',
      fix: 'Write under it, as a quote, what happened:  > The Convention is adopted.',
    };
    return {
      events: quoted(items, silent, source).map(({ id, text, feedback }) => ({
        id,
        date: inline(text, `event.${id}.date`),
        text: blocks(feedback, `event.${id}`),
      })),
      isRevealed: attributes['reveal'] !== undefined,
    };
  },

  optionIds: ({ events }) => events.map(({ id }) => id),
  meaning: ({ events }) => events.map(({ id, date, text }) => [id, date, text]),
  longest: ({ events }) => events.map(({ id }) => id),
};
