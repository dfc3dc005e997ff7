import { MAX_ARGUMENT_LENGTH } from './limits.ts';

/** The eight functions of the SCORM 1.2 API. */
export const scorm12Functions = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
] as const;
export type Scorm12Function = (typeof scorm12Functions)[number];

/** The eight functions of the SCORM 2004 API. */
export const scorm2004Functions = [
  'Initialize',
  'Terminate',
  'GetValue',
  'SetValue',
  'Commit',
  'GetLastError',
  'GetErrorString',
  'GetDiagnostic',
] as const;
export type Scorm2004Function = (typeof scorm2004Functions)[number];

/**
 * One call of a package, as it is shown, copied and stored. Other tools read this format: add to it, never change it.
 * In SCORM it is a function of the API; in cmi5 a request, such as `POST statements`.
 */
export interface ApiCall {
  /** Milliseconds since 1970, by the browser's clock. */
  readonly at: number;
  readonly call: string;
  /** As given; what is neither string, number nor boolean is named by its kind, for example `[object Undefined]`. */
  readonly arguments: readonly (string | number | boolean)[];
  /** What was answered; for a request of cmi5 its status and, if it was refused, the reason. */
  readonly result: string;
  /** SCORM's error code after the call, or the status of a refused request; `0` when all is well. */
  readonly error: string;
}

/** An API call with its place in the order of one launch, from 0. */
export interface NumberedCall extends ApiCall {
  readonly number: number;
}

/** An argument as it is kept: long text is cut, and what is no plain value is named by its kind. */
export function recordable(argument: unknown): string | number | boolean {
  if (typeof argument === 'number' || typeof argument === 'boolean') return argument;
  return (typeof argument === 'string' ? argument : Object.prototype.toString.call(argument)).slice(
    0,
    MAX_ARGUMENT_LENGTH,
  );
}

/** True for a call as `ApiCall` describes it. A package can send anything, so nothing is taken on trust. */
export function isNumberedCall(given: unknown): given is NumberedCall {
  if (typeof given !== 'object' || given === null) return false;
  const call = given as Partial<Record<keyof NumberedCall, unknown>>;
  return (
    isCount(call.number) &&
    isCount(call.at) &&
    [...scorm12Functions, ...scorm2004Functions].some((name) => name === call.call) &&
    Array.isArray(call.arguments) &&
    call.arguments.length <= 10 &&
    call.arguments.every(
      (argument) =>
        ['string', 'number', 'boolean'].includes(typeof argument) && String(argument).length <= MAX_ARGUMENT_LENGTH,
    ) &&
    typeof call.result === 'string' &&
    call.result.length <= MAX_ARGUMENT_LENGTH &&
    typeof call.error === 'string' &&
    /^\d{1,3}$/.test(call.error)
  );
}

function isCount(given: unknown): boolean {
  return Number.isSafeInteger(given) && (given as number) >= 0;
}
