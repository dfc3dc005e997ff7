import type { ActivityType, Pattern } from '../../core/activity-type.ts';
import type { BlockPage } from './block-page.ts';
import { characterCost, readExample } from './example.ts';
import type { TypePage } from './type-page.ts';

/** A type with its page. */
export interface Described {
  readonly type: ActivityType;
  readonly page: TypePage;
}

/** What an LMS is told of an answer, in the words of SCORM and xAPI. */
const told: Readonly<Record<Pattern['kind'], string>> = {
  choice: 'the options chosen',
  matching: 'the pairs',
  sequencing: 'the order',
  'fill-in': 'the text',
  numeric: 'a number',
  'true-false': 'yes or no',
};

/** The types for writers: all of them at a glance, then each as its page says. */
export const authoringPart = (all: readonly Described[]): string =>
  [
    markdownTable(
      ['type', 'what it is for', 'marked', 'its own attributes', 'the LMS gets', 'suspend data'],
      all.map(({ type, page }) => [
        `[${page.name}](#${page.name})`,
        page.purpose,
        type.isMarked ? 'yes' : 'no',
        type.attributes.map((name) => `\`${name}\``).join(', '),
        toldOf({ type, page }),
        costOf({ type, page }),
      ]),
    ),
    ...all.map(({ page }) => section(page)),
  ].join('\n\n');

/** The blocks that are read and not answered, each as its page says. */
export const blocksPart = (all: readonly BlockPage[]): string =>
  all.map(({ name, purpose, body }) => `### ${name}\n\n_${purpose}_\n\n${body}`).join('\n\n');

/** How each type is answered, for scripts and for learners with a screen reader. */
export const contractPart = (all: readonly Described[]): string =>
  markdownTable(
    ['activity', 'how it is answered'],
    all.map(({ page }) => [page.name, page.answered]),
  );

const section = ({ name, before, block, after }: TypePage): string =>
  [`### ${name}`, before, `\`\`\`markdown\n${block}\n\`\`\``, after].filter((part) => part !== '').join('\n\n');

function toldOf({ type, page }: Described): string {
  const question = readExample(page, { [type.name]: type }).activity?.question;
  const pattern = question === undefined ? undefined : type.toPattern(question, type.longest(question));
  return pattern === undefined ? 'nothing of it' : told[pattern.kind];
}

/** What the answer to the example takes of suspend data, in characters. */
function costOf({ type, page }: Described): string {
  const types = { [type.name]: type };
  const { unit, activity } = readExample(page, types);
  return unit === undefined || activity === undefined ? '' : String(characterCost(unit, activity, types));
}

/** A table as Prettier writes it. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
