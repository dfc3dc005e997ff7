import { isNumberedCall } from './api-call.ts';
import type { NumberedCall } from './api-call.ts';
import { parseJson } from './json.ts';
import { parseState } from './state.ts';
import type { DataModel, State } from './state.ts';

/** What a stage sends to be stored: the elements that changed and the calls since the last time. */
export interface AttemptRecord {
  /** Which launch of the attempt this is, from 1. */
  readonly launch: number;
  readonly elements: State;
  readonly calls: readonly NumberedCall[];
}

/** Reads the body of a request; undefined when it is no record. A package can send anything. */
export function parseAttemptRecord(body: string, model: DataModel): AttemptRecord | undefined {
  const given = parseJson(body);
  if (typeof given !== 'object' || given === null || !('launch' in given) || typeof given.launch !== 'number')
    return undefined;
  const elements = parseState('elements' in given ? given.elements : {}, model);
  const calls: unknown = 'calls' in given ? given.calls : [];
  if (elements === undefined || !Array.isArray(calls) || !calls.every(isNumberedCall)) return undefined;
  return { launch: given.launch, elements, calls };
}
