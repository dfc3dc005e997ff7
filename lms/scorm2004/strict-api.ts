import { scorm2004Functions } from '../api-call.ts';
import type { ApiCall, Scorm2004Function } from '../api-call.ts';
import type { ScormStandard } from '../standard.ts';
import { toldApi } from '../told-api.ts';
import { isAllowed } from './strict-values.ts';

/** What is used of scorm-again's `Scorm2004API`. */
export interface Scorm2004Runtime {
  Initialize(parameter: string): string;
  Terminate(parameter: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
  isInitialized(): boolean;
  getFlattenedCMI(): Readonly<Record<string, unknown>>;
  throwSCORMError(element: string, code: number): void;
  lastErrorCode: string;
}

/** The object a SCO finds as `API_1484_11`. */
export type Scorm2004Api = Readonly<Record<Scorm2004Function, (...given: unknown[]) => string>>;

/** SCORM 2004 RTE 3.1.7: error codes that this layer gives itself. */
const GENERAL = 101;
const INVALID_ARGUMENT = 201;
const GENERAL_GET = 301;
const GENERAL_SET = 351;
const UNDEFINED_ELEMENT = 401;
const WRONG_TYPE = 406;

/** RTE 4.2.9, 4.2.17, 4.2.2: as many records an LMS must take (SPM). */
const MOST_RECORDS: Readonly<Record<string, number>> = {
  interactions: 250,
  objectives: 100,
  comments_from_learner: 250,
};

/**
 * The SCORM 2004 API as a strict LMS keeps it: scorm-again does the work, this layer refuses what it would let pass
 * (missing arguments, values outside the standard, what the other edition has) and tells of every call.
 */
export function strictApi(
  runtime: Scorm2004Runtime,
  edition: Exclude<ScormStandard, 'scorm12'>,
  now: () => number,
  tell: (call: ApiCall) => void,
): Scorm2004Api {
  let isSuspendingAll = false;
  const refuse = (code: number, result: string): string => {
    runtime.throwSCORMError('api', code);
    return result;
  };
  const has = (element: string): string | undefined => {
    const value = runtime.getFlattenedCMI()[element];
    return typeof value === 'string' ? value : undefined;
  };
  /** The code of a refusal; undefined if the value may be set. */
  const refusalOf = (element: string, value: string): number | undefined => {
    // RTE 4.3 (4th edition): shared data and jump came with it. Without a map in the manifest there are no records.
    if (/^adl\.data(\.|$)/.test(element)) return edition === 'scorm2004-3rd' ? UNDEFINED_ELEMENT : GENERAL_SET;
    if (element === 'adl.nav.request' && edition === 'scorm2004-3rd' && value.endsWith('jump')) return WRONG_TYPE;
    const [, records = '', index = '', part = ''] = /^cmi\.([a-z_]+)\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (Number(index) >= (MOST_RECORDS[records] ?? Infinity)) return GENERAL_SET;
    // RTE 4.2.17: ids of objectives are unique. scorm-again says so as well, but leaves an empty record behind.
    if (records === 'objectives' && part === 'id' && isTaken(index, value)) return GENERAL_SET;
    return isAllowed(element, value, (one) => has(`cmi.interactions.${one}.type`)) ? undefined : WRONG_TYPE;
  };
  const isTaken = (index: string, id: string): boolean =>
    Object.entries(runtime.getFlattenedCMI()).some(
      ([element, value]) =>
        value === id && /^cmi\.objectives\.\d+\.id$/.test(element) && element !== `cmi.objectives.${index}.id`,
    );

  const functions: Record<Scorm2004Function, (given: readonly unknown[]) => string> = {
    Initialize: (given) => (isOneEmptyString(given) ? runtime.Initialize('') : refuse(INVALID_ARGUMENT, 'false')),
    Terminate: (given) => {
      if (!isOneEmptyString(given)) return refuse(INVALID_ARGUMENT, 'false');
      // RTE 4.2.7, entry: whoever asks to suspend all is resumed, whatever else was said of the exit.
      if (isSuspendingAll && runtime.isInitialized()) runtime.SetValue('cmi.exit', 'suspend');
      return runtime.Terminate('');
    },
    Commit: (given) => (isOneEmptyString(given) ? runtime.Commit('') : refuse(INVALID_ARGUMENT, 'false')),
    GetValue: (given) => {
      const [element] = given;
      if (given.length !== 1 || typeof element !== 'string' || element === '') return refuse(INVALID_ARGUMENT, '');
      if (runtime.isInitialized() && /^adl\.data(\.|$)/.test(element)) {
        return refuse(edition === 'scorm2004-3rd' ? UNDEFINED_ELEMENT : GENERAL_GET, '');
      }
      return runtime.GetValue(element);
    },
    SetValue: (given) => {
      const [element, value] = given;
      if (given.length !== 2 || typeof element !== 'string' || element === '') return refuse(INVALID_ARGUMENT, 'false');
      if (!['string', 'number', 'boolean'].includes(typeof value)) return refuse(WRONG_TYPE, 'false');
      const text = String(value);
      // Before and after a session scorm-again has the right answer (RTE 3.1.7: 132, 133).
      const refusal = runtime.isInitialized() ? refusalOf(element, text) : undefined;
      if (refusal !== undefined) return refuse(refusal, 'false');
      const result = runtime.SetValue(element, text);
      if (element === 'adl.nav.request' && result === 'true') isSuspendingAll = text === 'suspendAll';
      return result;
    },
    GetLastError: () => runtime.GetLastError(),
    GetErrorString: ([code = '']) => runtime.GetErrorString(String(code)),
    GetDiagnostic: ([code = '']) => runtime.GetDiagnostic(String(code)),
  };
  const quiet: readonly string[] = ['GetLastError', 'GetErrorString', 'GetDiagnostic'];
  for (const name of scorm2004Functions) {
    if (quiet.includes(name)) continue;
    const answer = functions[name];
    functions[name] = (given) => {
      // RTE 3.1.7: each call sets the error code anew. scorm-again lets an old one stand after some calls that succeed.
      runtime.lastErrorCode = '0';
      return answer(given);
    };
  }

  return toldApi(scorm2004Functions, {
    functions,
    failed: (name) => refuse(GENERAL, name === 'GetValue' ? '' : 'false'),
    lastError: () => runtime.lastErrorCode,
    now,
    tell,
  });
}

function isOneEmptyString(given: readonly unknown[]): boolean {
  return given.length === 1 && given[0] === '';
}
