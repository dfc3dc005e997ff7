import type { ActivityType } from '../../../core/activity-type.ts';
import { readEntries } from '../../../core/entries.ts';
import { privateWriting } from '../../../core/private-writing.ts';
import type { SessionPlanQuestion } from './session-plan-question.ts';

const [fewestMinutes, mostMinutes] = [5, 480];

/** A response says that the learner has planned; what they planned is no part of it, so it can go nowhere. */
export const sessionPlan: ActivityType<SessionPlanQuestion, true> = {
  ...privateWriting,
  name: 'session-plan',
  attributes: ['minutes'],

  read(source) {
    const { attributes, line, inline, report } = source;
    const minutes = Number(attributes['minutes']);
    if (!(Number.isInteger(minutes) && minutes >= fewestMinutes && minutes <= mostMinutes)) {
      report({
        what: 'A session-plan does not say how long the session takes.',
        fix: `Give the minutes, from ${String(fewestMinutes)} to ${String(mostMinutes)}:  :::session-plan{#name minutes=90}`,
        line,
      });
    }
    const methods = readEntries(source, {
      name: 'session-plan',
      holds: 'one list of methods to choose from',
      fix: 'Write:  - Group work {#group-work}  and so on',
      entries: 'methods',
      most: 20,
    });
    return methods && { minutes, methods: methods.map(({ id, text }) => ({ id, text: inline(text, `method.${id}`) })) };
  },

  optionIds: () => [],
  meaning: ({ minutes, methods }) => [minutes, methods],
  longest: () => true,
};
