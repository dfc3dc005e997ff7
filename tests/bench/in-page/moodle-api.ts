/** One commit, as the LMS's page saw it. Times are since the epoch, in milliseconds. */
export interface CommitSeen {
  readonly start: number;
  /** How long the page stood still. */
  readonly milliseconds: number;
  readonly bytes: number;
}

/** What the LMS's page leaves in its window. */
export interface LmsWindow {
  readonly lms: { readonly calls: number; readonly commits: readonly CommitSeen[] };
}

/** What the server writes into the LMS's page. */
export interface LmsPageData {
  readonly values: Readonly<Record<string, string>>;
  readonly store: string;
}

/**
 * Runs in the LMS's page: a run-time API that treats the network as Moodle's does. A commit sends what differs from what
 * was sent before, in a synchronous request that stops the page; where that fails, in a beacon, and says "true" all the
 * same. It answers to the names of SCORM 1.2 and 2004, and takes any value.
 */
export function moodleApi({ values, store }: LmsPageData): void {
  const now = (): number => performance.timeOrigin + performance.now();
  // Counted, not kept: what is kept here would look like a leak of the package.
  const lms = { calls: 0, commits: [] as CommitSeen[] };
  const current = new Map(Object.entries(values));
  const sent = new Map(current);
  const send = (name: string): string => {
    const changes = [...current].filter(([element, value]) => sent.get(element) !== value);
    for (const [element, value] of changes) sent.set(element, value);
    const body = new URLSearchParams(changes).toString();
    const start = now();
    const request = new XMLHttpRequest();
    try {
      request.open('POST', store, false);
      request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
      request.send(body);
    } catch {
      navigator.sendBeacon(store, new URLSearchParams(changes));
    }
    if (name === 'Commit') lms.commits.push({ start, milliseconds: now() - start, bytes: body.length });
    return 'true';
  };
  const counted =
    (answer: (element: string, value: unknown) => string) =>
    (element: string, value: unknown): string => {
      lms.calls++;
      return answer(element, value);
    };
  const countIn = (list: string): number =>
    new Set([...current.keys()].filter((name) => name.startsWith(`${list}.`)).map((name) => name.split('.')[2])).size;
  const fixed: Readonly<Record<string, string>> = {
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.credit': 'credit',
    'cmi.core.student_id': '7',
    'cmi.core.student_name': 'Learner, One',
    'cmi.mode': 'normal',
    'cmi.credit': 'credit',
    'cmi.learner_id': '7',
    'cmi.learner_name': 'Learner, One',
  };
  const get = (element: string): string => {
    const list = /^(cmi\.\w+)\._count$/.exec(element)?.[1];
    if (list !== undefined) return String(countIn(list));
    const status = element === 'cmi.core.lesson_status' ? 'not attempted' : '';
    return fixed[element] ?? current.get(element) ?? status;
  };
  const api = {
    Initialize: counted(() => 'true'),
    Terminate: counted(() => send('Terminate')),
    GetValue: counted(get),
    SetValue: counted((element, value) => {
      current.set(element, String(value));
      return 'true';
    }),
    Commit: counted(() => send('Commit')),
    GetLastError: () => '0',
    GetErrorString: () => '',
    GetDiagnostic: () => '',
  };
  const older = Object.entries(api).map(([name, call]) => [`LMS${name === 'Terminate' ? 'Finish' : name}`, call]);
  Object.assign(window, { lms, API: Object.fromEntries(older) as unknown, API_1484_11: api });
}
