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

/** What was filled in, by field: a text, a date as in `2026-05-31`, or the id of an option. */
export type FilledIn = Readonly<Record<string, string>>;

/** What was filled in, from the one text in which it is kept; nothing if it is none of ours. */
export function filledIn(text: string): FilledIn {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
        )
      : {};
  } catch {
    return {};
  }
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
