import * as v from 'valibot';
import { LineCounter, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node, Scalar, YAMLError } from 'yaml';
import type { Report } from './issues.ts';
import { excerpt, nearest, suggest } from './wording.ts';

/** YAML that was read: its value, and the line of every part. */
export interface Read<Value> {
  readonly value: Value;
  /** Line of the value at a path. */
  lineOf(...path: readonly (string | number)[]): number;
}

type Path = readonly (string | number)[];
type Schema<Value> = v.GenericSchema<unknown, Value>;

/** Aliases may repeat this often: enough for people, too few to blow up memory. */
const mostAliases = 50;

/**
 * Reads YAML by a schema whose messages say how to mend. `before` counts the lines above the YAML in its file.
 * Undefined, with issues, if it does not fit.
 */
export function readYaml<Value>(
  text: string,
  schema: Schema<Value>,
  report: Report,
  before = 0,
): Read<Value> | undefined {
  const lines = new LineCounter();
  const document = parse(text, lines);
  if (document === undefined) {
    report({ what: 'This YAML is nested too deeply.', fix: 'Write it flat.' }, before + 1);
    return undefined;
  }
  if (document.errors.length > 0) {
    for (const error of worthTelling(document.errors)) {
      const { line, col } = lines.linePos(beginningOf(error, document));
      report(syntaxProblem(error.code, error.message), before + Math.max(1, line), Math.max(1, col));
    }
    return undefined;
  }
  const data = valueOf(document);
  if (data === undefined) {
    report({ what: 'The aliases in this YAML repeat too much.', fix: 'Write the values out.' }, before + 1);
    return undefined;
  }
  const spot = (path: Path): { line: number; column: number } => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { line: before + Math.max(1, line), column: Math.max(1, col) };
  };
  const result = v.safeParse(schema, data);
  if (result.success) return { value: result.output, lineOf: (...path) => spot(path).line };
  const issues = result.issues.flatMap((issue) => placesOf(issue, schema).map((path) => ({ issue, path })));
  const misspelt = misspeltKeys(
    issues.filter(({ issue }) => isUnknownKey(issue)).map(({ path }) => path),
    schema,
  );
  for (const { issue, path } of issues) {
    if (misspelt.has(keyOf(path))) continue;
    const { line, column } = spot(path);
    report(problemOf(issue, path, schema), line, column);
  }
  return undefined;
}

function parse(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch {
    // The parser calls itself for every level; a text made of brackets alone runs out of stack.
    return undefined;
  }
}

function valueOf(document: Document): unknown {
  try {
    return (document.toJS({ maxAliasCount: mostAliases }) as unknown) ?? null;
  } catch {
    return undefined;
  }
}

/** Where a path begins; of what is missing, where its parent begins. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      const node = pair?.key as Scalar | undefined;
      if (node?.range) return node.range[0];
    } else {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return node.range[0];
    }
  }
  return document.contents?.range?.[0] ?? 0;
}

function problemOf(issue: v.BaseIssue<unknown>, path: Path, schema: Schema<unknown>): { what: string; fix: string } {
  const name = nameOf(path);
  if (isUnknownKey(issue)) {
    return {
      what: `"${name}" is not known here.`,
      fix: suggest(name, Object.keys(shapeAt(schema, path.slice(0, -1))?.entries ?? {}), 'Remove it.'),
    };
  }
  if (issue.input === undefined || issue.input === null) {
    const fix = shapeAt(schema, path)?.message ?? issue.message;
    return { what: path.length === 0 ? 'There is nothing here.' : `"${name}" is missing.`, fix };
  }
  const shown = typeof issue.input === 'object' ? 'this' : excerpt(issue.received);
  return {
    what: path.length === 0 ? `${shown} does not fit here.` : `"${name}" cannot be ${shown}.`,
    fix: fitsAsText(issue.input, schema, path) ? `Put it in quotes:  "${issue.received}"` : issue.message,
  };
}

/** Whether YAML has taken a text for a number or for yes and no: a title that is a year. */
function fitsAsText(input: unknown, schema: Schema<unknown>, path: Path): boolean {
  if (typeof input !== 'number' && typeof input !== 'boolean') return false;
  const part = shapeAt(schema, path) as Schema<unknown> | undefined;
  return part !== undefined && v.safeParse(part, String(input)).success;
}

const pathOf = ({ path }: v.BaseIssue<unknown>): Path => (path ?? []).map(({ key }) => key as string | number);
const keyOf = (path: Path): string => JSON.stringify(path);
const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never';

/** So many unknown keys of one place are told at once. */
const mostUnknown = 20;

/** Where an issue is. The schema stops at the first key of a place that it does not know: the others are told as well. */
function placesOf(issue: v.BaseIssue<unknown>, schema: Schema<unknown>): Path[] {
  const path = pathOf(issue);
  const parent = path.slice(0, -1);
  const known = shapeAt(schema, parent)?.entries;
  const all = issue.path?.at(-1)?.input;
  if (!isUnknownKey(issue) || known === undefined || typeof all !== 'object' || all === null) return [path];
  const unknown = Object.keys(all).filter((key) => !Object.hasOwn(known, key));
  return unknown.slice(0, mostUnknown).map((key) => [...parent, key]);
}

/** Keys that are there, but misspelt: that they are missing need not be told as well. */
function misspeltKeys(unknown: readonly Path[], schema: Schema<unknown>): Set<string> {
  return new Set(
    unknown.map((path) => {
      const parent = path.slice(0, -1);
      const meant = nearest(nameOf(path), Object.keys(shapeAt(schema, parent)?.entries ?? {}));
      return keyOf([...parent, meant ?? '']);
    }),
  );
}

/** The nearest name in a path: `outcomes` of `outcomes[2]`. */
const nameOf = (path: Path): string => path.findLast((key) => typeof key === 'string') ?? '';

interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  /** Of a record, whatever the key. */
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly message?: string;
}

/** The part of a schema at a path. */
function shapeAt(schema: unknown, path: Path): Shape | undefined {
  let shape: Shape | undefined = schema as Shape;
  for (const key of path) {
    shape = inner(shape);
    shape = typeof key === 'number' ? shape?.item : (shape?.entries?.[key] ?? shape?.value);
  }
  return inner(shape);
}

function inner(shape: Shape | undefined): Shape | undefined {
  let found = shape;
  while (found?.wrapped !== undefined) found = found.wrapped;
  return found;
}

/** Errors up to the first that leaves the parser at a loss: what comes after it is an echo more often than not. */
function worthTelling(errors: Document['errors']): Document['errors'] {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const lost = inOrder.findIndex(({ code }) => code !== 'DUPLICATE_KEY' && code !== 'TAB_AS_INDENT');
  return lost < 0 ? inOrder : inOrder.slice(0, lost + 1);
}

/** Where the mistake is: a quote that is not closed is noticed only where the file ends. */
function beginningOf({ code, pos }: YAMLError, document: Document): number {
  let opened: number | undefined;
  if (code === 'MISSING_CHAR') {
    visit(document, {
      Scalar: (_, { range, type }) => {
        if (range && range[0] < pos[0] && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) opened = range[0];
      },
    });
  }
  return opened ?? pos[0];
}

function syntaxProblem(code: string, message: string): { what: string; fix: string } {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { what: 'This key is here twice.', fix: 'Keep one of them.' };
    case 'TAB_AS_INDENT':
      return { what: 'This line is indented with a tab.', fix: 'Use spaces in YAML.' };
    case 'MISSING_CHAR':
      return {
        what: 'A quote or a bracket is opened here and not closed.',
        fix: 'Close it, or put the whole text in "quotes".',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_INDENT':
      return {
        what: 'The indentation, or a colon, is not as YAML needs it.',
        fix: 'Indent lists alike, and put a text with a colon in "quotes".',
      };
    default:
      return {
        what: `YAML cannot read this: ${excerpt(message, 100)}`,
        fix: 'Compare it with the example in docs/authoring.md.',
      };
  }
}
