import type { FilledIn } from '../../../core/filled-in.ts';
import { plainText } from '../../../core/plain-text.ts';
import type { Html } from '../../../core/programme.ts';

/** A plan to fill in, field by field. */
export interface PlanQuestion {
  readonly fields: readonly PlanField[];
}

export type PlanField =
  | {
      readonly kind: 'write' | 'who' | 'date';
      readonly id: string;
      readonly text: Html;
    }
  | {
      readonly kind: 'pick';
      readonly id: string;
      readonly text: Html;
      readonly options: readonly PlanOption[];
    };

export interface PlanOption {
  readonly id: string;
  readonly text: Html;
}

/** Each field with what was filled in, as people read it. */
export const planRows = (
  { fields }: PlanQuestion,
  filled: FilledIn,
  dateIn: (day: string) => string,
): (readonly [label: Html, value: string])[] =>
  fields.map((field) => {
    const value = filled[field.id] ?? '';
    if (field.kind === 'pick') {
      const option = field.options.find(({ id }) => id === value);
      return [field.text, option === undefined ? '' : plainText(option.text)];
    }
    return [field.text, field.kind === 'date' && value !== '' ? dateIn(value) : value];
  });
