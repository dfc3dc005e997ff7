import { scorm12Functions } from '../api-call.ts';
import type { ApiCall, Scorm12Function } from '../api-call.ts';
import { toldApi } from '../told-api.ts';
import { isAllowed } from './strict-values.ts';

/** What is used of scorm-again's `Scorm12API`. */
export interface ScormRuntime {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
  getFlattenedCMI(): Readonly<Record<string, unknown>>;
  throwSCORMError(element: string, code: number): void;
  lastErrorCode: string;
  statusSetByModule: boolean;
}

/** The object a SCO finds as `API`. */
export type ScormApi = Readonly<Record<Scorm12Function, (...given: unknown[]) => string>>;

/** SCORM 1.2 error codes that this layer gives itself. */
const GENERAL = 101;
const INVALID_ARGUMENT = 201;
const NOT_INITIALIZED = 301;
const WRONG_TYPE = 405;

/**
 * The SCORM 1.2 API as a strict LMS keeps it: scorm-again does the work, this layer refuses what it would let
 * pass (missing arguments, calls after LMSFinish, values outside the standard) and tells of every call.
 */
export function strictApi(runtime: ScormRuntime, now: () => number, tell: (call: ApiCall) => void): ScormApi {
  let session: 'waiting' | 'running' | 'finished' = 'waiting';

  const refuse = (code: number, result: string): string => {
    runtime.throwSCORMError('api', code);
    return result;
  };
  const typeOf = (index: string): string | undefined => {
    const type = runtime.getFlattenedCMI()[`cmi.interactions.${index}.type`];
    return typeof type === 'string' ? type : undefined;
  };

  const functions: Record<Scorm12Function, (given: readonly unknown[]) => string> = {
    LMSInitialize: (given) => {
      if (!isOneEmptyString(given)) return refuse(INVALID_ARGUMENT, 'false');
      const result = runtime.LMSInitialize('');
      if (result === 'true') {
        session = 'running';
        // scorm-again takes its own default "not attempted" for a status set by the SCO, and would then never apply
        // SCORM 1.2 3.4.4: a SCO that sets no status is completed at LMSFinish.
        runtime.statusSetByModule = runtime.LMSGetValue('cmi.core.lesson_status') !== 'not attempted';
      }
      return result;
    },
    LMSFinish: (given) => {
      if (!isOneEmptyString(given)) return refuse(INVALID_ARGUMENT, 'false');
      if (session !== 'running') return refuse(NOT_INITIALIZED, 'false');
      const result = runtime.LMSFinish('');
      if (result === 'true') session = 'finished';
      return result;
    },
    LMSCommit: (given) => {
      if (!isOneEmptyString(given)) return refuse(INVALID_ARGUMENT, 'false');
      return session === 'running' ? runtime.LMSCommit('') : refuse(NOT_INITIALIZED, 'false');
    },
    LMSGetValue: (given) => {
      const [element] = given;
      if (given.length !== 1 || typeof element !== 'string' || element === '') return refuse(INVALID_ARGUMENT, '');
      return session === 'running' ? runtime.LMSGetValue(element) : refuse(NOT_INITIALIZED, '');
    },
    LMSSetValue: (given) => {
      const [element, value] = given;
      if (given.length !== 2 || typeof element !== 'string' || element === '') return refuse(INVALID_ARGUMENT, 'false');
      if (session !== 'running') return refuse(NOT_INITIALIZED, 'false');
      if (!['string', 'number', 'boolean'].includes(typeof value)) return refuse(WRONG_TYPE, 'false');
      // SCORM 1.2 3.4.4: comments are collected, each after the last.
      const text = element === 'cmi.comments' ? runtime.LMSGetValue(element) + String(value) : String(value);
      return isAllowed(element, text, typeOf) ? runtime.LMSSetValue(element, text) : refuse(WRONG_TYPE, 'false');
    },
    LMSGetLastError: () => runtime.LMSGetLastError(),
    LMSGetErrorString: ([code = '']) => runtime.LMSGetErrorString(String(code)),
    LMSGetDiagnostic: ([code = '']) => runtime.LMSGetDiagnostic(String(code)),
  };

  return toldApi(scorm12Functions, {
    functions,
    failed: (name) => refuse(GENERAL, name === 'LMSGetValue' ? '' : 'false'),
    lastError: () => runtime.lastErrorCode,
    now,
    tell,
  });
}

function isOneEmptyString(given: readonly unknown[]): boolean {
  return given.length === 1 && given[0] === '';
}
