import type { Scorm12Api } from '../../../packaging/standards/scorm12/run-time.ts';
import type { Scorm2004Api } from '../../../packaging/standards/scorm2004/run-time.ts';

/** The generations of SCORM. */
export const generations = ['1.2', '2004'] as const;
export type Generation = (typeof generations)[number];

/** A run-time API in the words that both generations share, so that one mean LMS is mean to both. */
export interface Api {
  initialize(): unknown;
  terminate(): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  commit(): unknown;
  lastError(): unknown;
  errorString(code: string): unknown;
}

/** As SCORM 1.2 calls it. */
export const toScorm12 = (api: Api): Scorm12Api => ({
  LMSInitialize: () => api.initialize(),
  LMSFinish: () => api.terminate(),
  LMSGetValue: (element) => api.get(element),
  LMSSetValue: (element, value) => api.set(element, value),
  LMSCommit: () => api.commit(),
  LMSGetLastError: () => api.lastError(),
  LMSGetErrorString: (code) => api.errorString(code),
});

/** As SCORM 2004 calls it. */
export const toScorm2004 = (api: Api): Scorm2004Api => ({
  Initialize: () => api.initialize(),
  Terminate: () => api.terminate(),
  GetValue: (element) => api.get(element),
  SetValue: (element, value) => api.set(element, value),
  Commit: () => api.commit(),
  GetLastError: () => api.lastError(),
  GetErrorString: (code) => api.errorString(code),
});
