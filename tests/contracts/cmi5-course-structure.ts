import { SaxesParser } from 'saxes';

/** An element, with what is in it. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const reserved = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/**
 * What CourseStructure.xsd (cmi5 13.2) and the text of cmi5 13 and 14 have against a course structure without blocks,
 * objectives and extensions. The schema itself may not be passed on, so its rules are written down here.
 */
export function courseStructureProblems(xml: string): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  const root = parse(xml);
  must(root.name === 'courseStructure' && root.attributes['xmlns'] === namespace, 'The root is another one.');
  const [course, ...aus] = root.children;
  must(course?.name === 'course', 'The course comes first.');
  must(aus.length > 0, 'There is an AU.');

  const ids = [course, ...aus].map((element) => element?.attributes['id'] ?? '');
  must(new Set(ids).size === ids.length, 'cmi5 13.1.4.0-1: ids are unique.');
  for (const id of ids) must(/^[a-z][a-z0-9+.-]*:\S+$/i.test(id), `cmi5 3.0.0.0-1: "${id}" is fully qualified.`);

  if (course !== undefined) {
    must(namesIn(course) === 'title description', 'A course has title and description.');
    must(hasOnly(course, 'id'), 'A course has no other attributes.');
  }
  for (const au of aus) {
    must(au.name === 'au' && namesIn(au) === 'title description url', 'An AU has title, description and url.');
    must(hasOnly(au, 'id', 'moveOn', 'masteryScore', 'launchMethod'), 'An AU has no other attributes.');
    const { moveOn = 'NotApplicable', masteryScore = '0', launchMethod = 'AnyWindow' } = au.attributes;
    const moves = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];
    must(moves.includes(moveOn), `moveOn is "${moveOn}".`);
    must(['AnyWindow', 'OwnWindow'].includes(launchMethod), `launchMethod is "${launchMethod}".`);
    must(/^(0|1|0\.\d{1,4})$/.test(masteryScore), `masteryScore is "${masteryScore}".`);
    const url = au.children[2]?.text ?? '';
    must(/^[a-z0-9][\w./-]*$/i.test(url.replace(/\?.*$/, '')), `cmi5 14.1.0.0-3: "${url}" is a relative address.`);
    const names = [...new URLSearchParams(url.replace(/^[^?]*/, '')).keys()];
    must(!names.some((name) => reserved.includes(name)), 'cmi5 8.1.0.0-6: the LMS needs its parameters itself.');
  }
  for (const text of [course, ...aus].flatMap((element) => element?.children.slice(0, 2) ?? [])) {
    must(text.children.length > 0, `${text.name} has a langstring.`);
    for (const langstring of text.children) {
      must(
        langstring.name === 'langstring' && hasOnly(langstring, 'lang'),
        `${text.name} has nothing but langstrings.`,
      );
      must(/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(langstring.attributes['lang'] ?? ''), 'A language is a tag.');
      must(langstring.text.trim() !== '', 'A langstring says something.');
    }
  }
  return problems;
}

const namesIn = ({ children }: Element): string => children.map(({ name }) => name).join(' ');

const hasOnly = ({ attributes }: Element, ...names: readonly string[]): boolean =>
  Object.keys(attributes).every((name) => names.includes(name));

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}
