import * as v from 'valibot';
import type { Report } from '../../reader/issues.ts';
import { splitFrontMatter } from '../../reader/lesson.ts';
import { readYaml } from '../../reader/yaml.ts';

/**
 * `<type>/<type>.md`: what people need to know of an activity type, with its one example. The documentation, the gallery
 * and the tests are made from it, so that they cannot say different things.
 */
export interface TypePage {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** How a learner answers it, in roles and accessible names. */
  readonly answered: string;
  /** Markdown before the example: how it is written. */
  readonly before: string;
  /** The example as a writer would write it. */
  readonly block: string;
  /** Line of the file it begins at. */
  readonly line: number;
  /** Markdown after the example. */
  readonly after: string;
}

/** Where the page of a type stands in the project. */
export const pageFile = (type: string): string => `components/activities/${type}/${type}.md`;

const sentence = (advice: string) => v.pipe(v.string(advice), v.trim(), v.nonEmpty(advice));

const schema = v.strictObject(
  {
    purpose: sentence('Say in one sentence what it is for:  purpose: Put steps in order.'),
    answered: sentence('Say by roles and names how it is answered, as docs/player-contract.md does:  answered: …'),
  },
  'Begin the file with  ---  purpose: …  answered: …  ---  each on its own line.',
);

/** Reads the page of a type. Undefined, with issues, if something is missing. */
export function readTypePage(name: string, text: string, report: Report): TypePage | undefined {
  const { yaml, bodyLine, lines } = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  if (yaml === undefined) {
    report(
      {
        what: 'This page of an activity type has no front matter.',
        fix: 'Begin the file with  ---  purpose: …  answered: …  ---  each on its own line.',
      },
      1,
    );
    return undefined;
  }
  const front = readYaml(yaml, schema, report, 1);
  const body = lines.slice(bodyLine - 1).join('\n');
  const example = new RegExp(String.raw`^(:{3,})${name}\b[^]*?^\1[ \t]*$`, 'm').exec(body);
  if (example === null) {
    report(
      { what: 'This page has no example.', fix: `Write one as a writer would:  :::${name}{#example}  … and  :::` },
      bodyLine,
    );
  }
  if (front === undefined || example === null) return undefined;
  const [block] = example;
  return {
    name,
    purpose: front.value.purpose,
    answered: front.value.answered,
    before: body.slice(0, example.index).trim(),
    block,
    line: bodyLine + body.slice(0, example.index).split('\n').length - 1,
    after: body.slice(example.index + block.length).trim(),
  };
}
