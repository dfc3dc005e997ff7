import type { ActivityType } from '../../../core/activity-type.ts';
import { dealOf, drawn, mostDeal } from '../../../core/bank.ts';
import type { Bank, BankPoint, Deal } from '../../../core/bank.ts';
import type { ActivityRecord, LearnerState } from '../../../core/learner-state.ts';
import { activitiesOf } from '../../../core/programme.ts';
import type { Activity, Unit } from '../../../core/programme.ts';
import { lineOf } from '../../../core/source-parts.ts';
import { unitWith } from '../../../core/updates.ts';

/** A response holds what the learner was dealt of the bank. It is no answer, and no LMS hears of it. */
export const gain: ActivityType<Bank, Deal> = {
  name: 'gain',
  attributes: [],
  isMarked: false,

  read({ bank, parts, line, report }) {
    const [extra] = parts;
    if (extra !== undefined) {
      report({
        what: 'A gain holds its prompt alone.',
        fix: 'Remove what follows the prompt: the rest comes from the bank.',
        line: lineOf(extra),
      });
    }
    if (bank === undefined) {
      report({
        what: 'This unit has no bank of questions, so there is nothing to compare.',
        fix: 'Write the bank first, in  en/bank.md  beside the lessons.',
        line,
      });
    }
    return bank;
  },

  deal(unit, state, chance) {
    const activity = gainIn(unit);
    if (activity === undefined || dealIn(state, activity) !== undefined) return state;
    // Being dealt something is no act of the learner: the clock stands.
    const response = dealOf(activity.slots.length, chance);
    const record: ActivityRecord = { response, done: true, best: 0, attempts: 1, counter: state.clock };
    return { ...state, records: new Map(state.records).set(activity.id, record) };
  },

  choose(unit, state) {
    const activity = gainIn(unit);
    if (activity === undefined) return unit;
    const mine = pointsFor(activity, state.records);
    const others = (activity.question as Bank).points
      .filter((point) => !mine.includes(point))
      .flatMap(({ before, after }) => [before, after]);
    return unitWith(
      unit,
      () => true,
      (id) => !others.includes(id),
    );
  },

  optionIds: ({ points }) => points.map(({ after }) => after),
  /** Points come and go; what was dealt stays true. */
  meaning: () => [],
  accept: (_bank, value) =>
    typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= mostDeal ? value : undefined,
  isAnswered: () => true,
  score: () => 1,
  solution: () => undefined,
  longest: () => mostDeal,
  toPattern: () => undefined,

  pack(deal, _slots, bits) {
    bits.write(deal, dealBits);
  },

  unpack: (_slots, bits) => bits.read(dealBits),
};

const dealBits = Math.ceil(Math.log2(mostDeal + 1));

/** The points that the learner is asked about. */
export const pointsFor = (activity: Activity, records: LearnerState['records']): readonly BankPoint[] => {
  const deal = records.get(activity.id)?.response as Deal | undefined;
  return drawn(activity.question as Bank, deal ?? 0, activity.slots, records);
};

const gainIn = (unit: Unit): Activity | undefined => activitiesOf(unit).find(({ type }) => type === 'gain');
const dealIn = (state: LearnerState, { id }: Activity): unknown => state.records.get(id)?.response;
