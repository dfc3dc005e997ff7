import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';
import { Scorm12Linter } from './scorm12-linter.ts';
import { Scorm2004Linter } from './scorm2004-linter.ts';

/** A call as a page noted it. */
export interface RecordedCall<Api = Scorm12Api> {
  readonly name: keyof Api;
  readonly args: readonly string[];
  readonly answer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A call by SCORM 2004. */
export type RecordedCall2004 = RecordedCall<Scorm2004Api>;

/** Makes recorded calls again before the linter, one session after the other; gives the rules they break. */
export const replay = (calls: readonly RecordedCall[]): string[] =>
  replayWith(calls, 'LMSInitialize', (said, now) => {
    const api: Scorm12Api = {
      LMSInitialize: said,
      LMSFinish: said,
      LMSGetValue: said,
      LMSSetValue: said,
      LMSCommit: said,
      LMSGetLastError: () => '0',
      LMSGetErrorString: said,
    };
    return new Scorm12Linter(api, now);
  });

/** As {@link replay}, for SCORM 2004. */
export const replay2004 = (calls: readonly RecordedCall2004[]): string[] =>
  replayWith(calls, 'Initialize', (said, now) => {
    const api: Scorm2004Api = {
      Initialize: said,
      Terminate: said,
      GetValue: said,
      SetValue: said,
      Commit: said,
      GetLastError: said,
      GetErrorString: said,
    };
    return new Scorm2004Linter(api, now);
  });

interface Linter<Api> {
  readonly api: Api;
  readonly problems: readonly string[];
  end(): void;
}

function replayWith<Api>(
  calls: readonly RecordedCall<Api>[],
  first: keyof Api,
  lint: (said: () => string, now: () => number) => Linter<Api>,
): string[] {
  const sessions: RecordedCall<Api>[][] = [];
  for (const call of calls) {
    if (call.name === first || sessions.length === 0) sessions.push([]);
    sessions.at(-1)?.push(call);
  }
  return sessions.flatMap((session) => {
    let [answer, at] = ['', 0];
    const linter = lint(
      () => answer,
      () => at,
    );
    for (const call of session) {
      ({ answer, at } = call);
      (linter.api[call.name] as (...args: readonly string[]) => unknown)(...call.args);
    }
    linter.end();
    return linter.problems;
  });
}
