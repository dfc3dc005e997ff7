import type { PassageCheck } from './passage.ts';

const first = String.raw`\p{Lu}[\p{Ll}’'-]+`;

/** Family names that are common where our learners come from: after a given name they make a full name. */
const family =
  'Ahmed|Akhter|Akter|Ali|Banu|Begum|Bibi|Chowdhury|Cruz|Das|Fernando|Ghosh|Gurung|Haque|Hasan|Hossain|Hussain|Islam|Khan|Khatun|Kumar|' +
  'Mia|Miah|Mondal|Perera|Rahman|Rai|Reyes|Roy|Santos|Sarkar|Shah|Sharma|Sheikh|Sikder|Silva|Singh|Sultana|Tamang|Thapa|Uddin';

/** What else stands before a family name with a capital. */
const noName = 'Mr|Mrs|Ms|Dr|Judge|Minister|Professor|The|Then|And|But|When|If|For|With|Ask|Tell|Does|Has|Is|To';

/** What could lead to a person, with what it is called. */
const kinds: readonly (readonly [pattern: RegExp, name: string])[] = [
  // RFC 2606 keeps example.org and its like for examples.
  [/\b[\w.+-]+@(?!(?:[\w-]+\.)*example\b)[\w-]+(?:\.[\w-]+)+/iu, 'an e-mail address'],
  [/(?<![\w/.])(?:\+|00)\d[\d ()-]{6,}\d|(?<![\w/.-])0\d{1,4}[ -]?\d{3,4}[ -]?\d{3,4}\b/u, 'a phone number'],
  [/(?<![\w/.])[A-Z]{1,2}\d{6,9}\b/u, 'the number of a passport'],
  [/(?<![\w/.-])(?:\d{10}|\d{13}|\d{17})\b/u, 'the number of an identity card'],
  [
    /\b(?:case|file|complaint|claim|FIR|GD|visa|permit|passport)\s+(?:no\.?|number|nr\.?)\s*:?\s*[A-Z]{0,4}[-/]?\d[\w/-]*/iu,
    'the number of a case or a paper',
  ],
  [new RegExp(String.raw`\b(?:Mr|Mrs|Ms|Md|Mst|Miss|Begum|Sheikh)\.? ${first} ${first}`, 'u'), 'a full name'],
  [
    new RegExp(String.raw`\b${first} ${first}(?: is \d\d\b|, (?:aged )?\d\d\b(?! ?(?:per|[\p{L}%]))| \(\d\d\))`, 'u'),
    'a full name',
  ],
  [new RegExp(String.raw`\b(?!(?:${noName})\b)${first} (?:${family})\b`, 'u'), 'a full name'],
];

/** Tells of what could lead to a person. A source is public, and may name its author. */
export const personalData: PassageCheck = ({ text, kind }) =>
  kinds.flatMap(([pattern, name], index) => {
    const isTold = kinds.slice(0, index).some(([other, same]) => same === name && other.test(text));
    if (isTold) return [];
    if (kind === 'source' && name !== 'a phone number' && name !== 'an e-mail address') return [];
    const [words] = pattern.exec(text) ?? [];
    if (words === undefined) return [];
    const fix =
      name === 'a full name'
        ? 'One invented name is enough:  Nasima.'
        : 'Remove it, even if it is invented: somebody may have it. The address of an office belongs in a list that is kept up to date.';
    return [{ words, problem: { what: `"${words}" looks like ${name}.`, fix } }];
  });
