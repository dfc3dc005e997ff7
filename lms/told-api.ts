import { recordable } from './api-call.ts';
import type { ApiCall } from './api-call.ts';
import { MAX_ARGUMENT_LENGTH } from './limits.ts';

/** How a call is answered and told of. */
export interface Telling<Name extends string> {
  /** What the API does, name by name. */
  readonly functions: Readonly<Record<Name, (given: readonly unknown[]) => string>>;
  /** The answer where an exception came out of the LMS: it would stop the lesson, and SCORM has an answer for it. */
  readonly failed: (name: Name) => string;
  /** The error code after a call. */
  readonly lastError: () => string;
  readonly now: () => number;
  readonly tell: (call: ApiCall) => void;
}

/** The object a SCO finds: every call is answered, whatever comes, and told of. */
export function toldApi<Name extends string>(
  names: readonly Name[],
  { functions, failed, lastError, now, tell }: Telling<Name>,
): Readonly<Record<Name, (...given: unknown[]) => string>> {
  const told =
    (name: Name) =>
    (...given: unknown[]): string => {
      let result: string;
      try {
        result = functions[name](given);
      } catch {
        result = failed(name);
      }
      tell({
        at: now(),
        call: name,
        arguments: given.map(recordable),
        result: result.slice(0, MAX_ARGUMENT_LENGTH),
        error: lastError(),
      });
      return result;
    };
  return Object.fromEntries(names.map((name) => [name, told(name)])) as Record<Name, (...given: unknown[]) => string>;
}
