/** The SCORM 1.2 run-time API, as an LMS hangs it into a window. Answers are checked, whatever the LMS gives. */
export interface Scorm12Api {
  LMSInitialize(empty: ''): unknown;
  LMSFinish(empty: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(empty: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** As much of a browser window as the search needs, so that it can be tried without a browser. */
export interface ApiWindow {
  readonly API?: unknown;
  readonly parent?: unknown;
  readonly top?: unknown;
  readonly opener?: unknown;
}

/** ADL's sample finder climbs at most seven parents: a page that is framed by itself must not hang. */
const mostParents = 7;

/**
 * Finds the API (SCORM 1.2 RTE 3.3.2): in the own window, then its parents, then the opener and its parents. A SCO in a
 * frame of a pop-up has no opener of its own, so the top window's opener is asked last.
 */
export function findApi(start: ApiWindow): Scorm12Api | undefined {
  return climb(start) ?? climb(look(start, 'opener')) ?? climb(look(look(start, 'top'), 'opener'));
}

function climb(start: unknown): Scorm12Api | undefined {
  let current = start;
  for (let parents = 0; parents <= mostParents; parents++) {
    const api = look(current, 'API');
    if (isApi(api)) return api;
    const parent = look(current, 'parent');
    if (parent === current) return undefined;
    current = parent;
  }
  return undefined;
}

/** A property of a window; undefined where there is none, or where another origin forbids the look. */
function look(owner: unknown, property: keyof ApiWindow): unknown {
  try {
    return isObject(owner) ? owner[property] : undefined;
  } catch {
    return undefined;
  }
}

/** An element with the id `API` is a property of its window, too, so the API must prove itself. */
function isApi(value: unknown): value is Scorm12Api {
  try {
    return isObject(value) && typeof value['LMSInitialize'] === 'function';
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
