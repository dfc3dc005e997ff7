import { findInWindows } from '../shared/find-api.ts';
import type { ApiWindow, Wanted } from '../shared/find-api.ts';
import type { Call, RunTime } from '../shared/session.ts';

/** The SCORM 2004 run-time API (IEEE 1484.11.2), as an LMS hangs it into a window. */
export type Scorm2004Api = Readonly<Record<Call, (...args: string[]) => unknown>>;

/** SCORM 2004 RTE 3.3. ADL's sample finder climbs at most 500 parents. */
export const wanted2004: Wanted = { name: 'API_1484_11', method: 'Initialize', mostParents: 500 };

/** Finds the API. */
export const findApi = (start: ApiWindow): Scorm2004Api | undefined =>
  findInWindows(start, wanted2004) as Scorm2004Api | undefined;

/** SCORM 2004's spelling of a session. */
export const scorm2004RunTime = (api: Scorm2004Api): RunTime => ({
  nameOf: (call) => call,
  make: (call, ...args) => api[call](...args),
  // RTE 3.1.7: 403 is "Data Model Element Value Not Initialized", the normal state of a first launch.
  notYetSet: '403',
  // RTE 3.1.7: 401 "Undefined", 402 "Unimplemented".
  notImplemented: ['401', '402'],
  // A characterstring is Unicode, but a beacon turns "\n" into "\r\n" (measured with Moodle): blanks, and whole letters.
  toText: (value) => value.replace(/\s/g, ' ').replace(/\p{Cs}/gu, '?'),
});
