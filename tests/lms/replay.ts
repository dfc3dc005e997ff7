import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import { Scorm12Linter } from './scorm12-linter.ts';

/** A call as a page noted it. */
export interface RecordedCall {
  readonly name: keyof Scorm12Api;
  readonly args: readonly string[];
  readonly answer: string;
}

/** Makes recorded calls again before the linter, one session after the other; gives the rules they break. */
export function replay(calls: readonly RecordedCall[]): string[] {
  const sessions: RecordedCall[][] = [];
  for (const call of calls) {
    if (call.name === 'LMSInitialize' || sessions.length === 0) sessions.push([]);
    sessions.at(-1)?.push(call);
  }
  return sessions.flatMap((session) => {
    let answer = '';
    const said = (): string => answer;
    const linter = new Scorm12Linter({
      LMSInitialize: said,
      LMSFinish: said,
      LMSGetValue: said,
      LMSSetValue: said,
      LMSCommit: said,
      LMSGetLastError: () => '0',
      LMSGetErrorString: said,
    });
    for (const call of session) {
      answer = call.answer;
      (linter.api[call.name] as (...args: readonly string[]) => unknown)(...call.args);
    }
    linter.end();
    return linter.problems;
  });
}
