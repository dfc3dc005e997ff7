import type { Report } from '../issues.ts';
import { idFix, idPattern, longestId } from '../schemas.ts';

/** What stands between the braces of a fence. */
export interface Attributes {
  readonly id: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

const entry = /\s*(?:#([^\s}"=]*)|([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|([^\s"}]*)))?)(?=\s|$)/y;

/** Reads `#id key=value key="two words" word`. */
export function readAttributes(text: string, report: (what: string, fix: string) => void): Attributes {
  const values = new Map<string, string>();
  let id: string | undefined;
  let position = 0;
  const end = text.trimEnd().length;
  while (position < end) {
    entry.lastIndex = position;
    const found = entry.exec(text);
    if (found === null || found[0] === '') {
      report(
        `{${text}} cannot be read from "${text.slice(position).trim().slice(0, 30)}" on.`,
        'Write:  {#id points=2 outcome=find-article}',
      );
      break;
    }
    position = entry.lastIndex;
    const [, name, key, quoted, bare] = found;
    if (name !== undefined) {
      if (id !== undefined) report('There are two ids here.', `Keep one of them:  {#${id}}`);
      id ??= name;
    } else if (key !== undefined) {
      if (values.has(key)) report(`"${key}" is here twice.`, 'Keep one of them.');
      values.set(key, quoted ?? bare ?? '');
    }
  }
  return { id, values: Object.fromEntries(values) };
}

/** Tells if an id is none. */
export function checkId(id: string, report: Report, line: number): boolean {
  if (idPattern.test(id) && id.length <= longestId) return true;
  report({ what: `"${id}" cannot be an id.`, fix: idFix }, line);
  return false;
}
