import type { Html } from '../../../core/programme.ts';
import { bareText } from '../../../core/same-text.ts';

/** A session to plan, part by part. */
export interface SessionPlanQuestion {
  /** How long it takes. */
  readonly minutes: number;
  readonly methods: readonly Method[];
}

export interface Method {
  readonly id: string;
  readonly text: Html;
}

/** A part of the session, as it was typed. */
export interface SessionPart {
  readonly what: string;
  readonly minutes: string;
  /** Id of a method. */
  readonly method: string;
  readonly material: string;
}

export const mostParts = 20;
const mostMinutes = 999;

export const emptyPart: SessionPart = { what: '', minutes: '', method: '', material: '' };

/** The parts, from the one text in which they are kept; one empty part if it is none of ours. */
export function partsIn(text: string): readonly SessionPart[] {
  const parts = entriesIn(text).map((entry) => {
    const part = entry as Partial<Record<keyof SessionPart, unknown>> | null;
    const field = (key: keyof SessionPart): string => (typeof part?.[key] === 'string' ? part[key] : '');
    return { what: field('what'), minutes: field('minutes'), method: field('method'), material: field('material') };
  });
  return parts.length === 0 ? [emptyPart] : parts.slice(0, mostParts);
}

function entriesIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Minutes as they were typed, in the digits of any script; 0 if they are none. */
export function minutesOf({ minutes }: SessionPart): number {
  const number = Number(bareText(minutes));
  return Number.isInteger(number) && number > 0 && number <= mostMinutes ? number : 0;
}

/** The minutes of all parts together. */
export const plannedMinutes = (parts: readonly SessionPart[]): number =>
  parts.reduce((sum, part) => sum + minutesOf(part), 0);

/** The parts with one put a place earlier (-1) or later (1). */
export function moved(parts: readonly SessionPart[], index: number, step: -1 | 1): readonly SessionPart[] {
  const part = parts[index];
  const others = parts.filter((_, at) => at !== index);
  return part === undefined ? parts : [...others.slice(0, index + step), part, ...others.slice(index + step)];
}
