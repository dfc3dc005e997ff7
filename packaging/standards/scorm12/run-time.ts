import { findInWindows } from '../shared/find-api.ts';
import type { ApiWindow, Wanted } from '../shared/find-api.ts';
import type { Call, RunTime } from '../shared/session.ts';

/** The SCORM 1.2 run-time API, as an LMS hangs it into a window. Answers are checked, whatever the LMS gives. */
export interface Scorm12Api {
  LMSInitialize(...args: string[]): unknown;
  LMSFinish(...args: string[]): unknown;
  LMSGetValue(...args: string[]): unknown;
  LMSSetValue(...args: string[]): unknown;
  LMSCommit(...args: string[]): unknown;
  LMSGetLastError(...args: string[]): unknown;
  LMSGetErrorString(...args: string[]): unknown;
}

/** SCORM 1.2 RTE 3.3.2. ADL's sample finder climbs at most seven parents. */
export const wanted12: Wanted = { name: 'API', method: 'LMSInitialize', mostParents: 7 };

/** Finds the API. */
export const findApi = (start: ApiWindow): Scorm12Api | undefined =>
  findInWindows(start, wanted12) as Scorm12Api | undefined;

const nameOf = (call: Call): keyof Scorm12Api => (call === 'Terminate' ? 'LMSFinish' : `LMS${call}`);

/** SCORM 1.2's spelling of a session. */
export const scorm12RunTime = (api: Scorm12Api): RunTime => ({
  nameOf,
  make: (call, ...args) => api[nameOf(call)](...args),
  // RTE 3.4.1: only 401 says that an optional element is not there.
  notImplemented: ['401'],
  toText: toAscii,
});

/**
 * SCORM 1.2 RTE 3.4.1: CMIString255 and CMIString4096 are ASCII. Line breaks are ASCII, too, but a beacon turns "\n" into
 * "\r\n" (measured with Moodle), so they go as well.
 */
const toAscii = (value: string): string => value.replace(/\s/g, ' ').replace(/[^\x20-\x7e]/gu, '?');
