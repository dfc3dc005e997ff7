import { describe, expect, it } from 'vitest';
import { activityTypes } from '../components/activities/registry.ts';
import type { ContentIssue } from '../core/content-issue.ts';
import { formatPo, parsePo } from '../locales/po.ts';
import { readFiles } from './programme.ts';
import type { Reading } from './programme.ts';
import { unitFiles } from './testing.ts';
import { statusOf } from './translation/status.ts';
import { templatesOf, updateTranslations } from './translation/update.ts';

const moduleYaml = `id: m1
title: Doors
purpose: To get out.
days:
  - { title: One, sessions: [Welcome, Exits], methods: [Gallery walk] }
after: [u01]
assignment:
  id: a1
  title: A plan
  task: Draw the way out.
  rubric: { points: 4, criteria: [{ title: Exits, full: All are named. }], pass: 2, rule: Draw it again. }
discussions:
  - { title: Which door?, prompt: Which door opens first? }
evaluation: { daily: [How sure are you?], test: The same twelve. }
`;
const block = `:::::assignment{#way-out of=a1 each=4 pass=2}
Draw the way *out*.

1. Look for the exits. {#look}

| Criterion | All points {#full} |
| --- | --- |
| Exits {#exits} | All are named. |

:::rule
Draw it again.
:::
:::::`;
const source = unitFiles(block, {
  'modules/programme.yaml': 'title: A way out\nmodules: [m1]\nsupport: [A mentor answers.]\n',
  'modules/m1/module.yaml': moduleYaml,
  'modules/m1/facilitator/day-1.md': '# Day 1: One\n\nAsk.\n',
});
const read = (files: ReadonlyMap<string, string>): Reading => readFiles(files, activityTypes);
const po = (texts: Readonly<Record<string, string>>, headers = ''): string =>
  `msgid ""\nmsgstr ""\n${headers}\n${Object.entries(texts)
    .map(([key, text]) => {
      const [context, id] = key.split(' | ');
      return `msgctxt "${context ?? ''}"\nmsgid "${id ?? ''}"\nmsgstr "${text}"\n`;
    })
    .join('\n')}`;
const withFiles = (extra: Readonly<Record<string, string>>): Map<string, string> =>
  new Map([...source, ...Object.entries(extra)]);
const ofTranslations = ({ issues }: Reading): ContentIssue[] =>
  issues.filter(({ what, where }) => where.file.endsWith('.po') && !what.includes('not in this file yet'));

describe('the texts of a programme', () => {
  it('have a key each, in the order they are taught', () => {
    expect(read(source).curriculum.segments.map(({ context, text }) => `${context} | ${text}`)).toEqual([
      'programme.title | A way out',
      'programme | A mentor answers.',
      'm1.title | Doors',
      'm1.purpose | To get out.',
      'm1 | One',
      'm1 | Welcome',
      'm1 | Exits',
      'm1 | Gallery walk',
      'a1.title | A plan',
      'a1.task | Draw the way out.',
      'a1 | Exits',
      'a1 | All are named.',
      'a1.rule | Draw it again.',
      'm1 | Which door?',
      'm1 | Which door opens first?',
    ]);
  });

  it('are read in the languages of the files beside programme.yaml; what is missing stays English', () => {
    const files = withFiles({
      'modules/bn.po': po({
        'm1.title | Doors': 'দরজা',
        'm1 | Exits': 'বেরোনোর পথ',
        'programme | A mentor answers.': 'উত্তর',
      }),
    });
    const [bangla] = read(files).programme?.translations ?? [];
    expect(bangla).toMatchObject({ language: { code: 'bn' }, translation: 'draft', title: 'A way out' });
    expect(bangla?.modules[0]).toMatchObject({
      title: 'দরজা',
      purpose: 'To get out.',
      days: [{ sessions: ['Welcome', 'বেরোনোর পথ'], facilitator: { title: 'Day 1: One' } }],
      assignment: { rubric: { criteria: [{ title: 'Exits' }], pass: 2 } },
      support: ['উত্তর'],
      evaluation: { daily: ['How sure are you?'] },
    });
  });

  it('are brought up to date: what changed is fuzzy, what only moved in a list is not', () => {
    const made = updateTranslations(source, templatesOf(read(source), ['bn']));
    const begun = parsePo(made.get('modules/bn.po') ?? '').po;
    const filled = formatPo({ ...begun, entries: begun.entries.map((entry) => ({ ...entry, texts: ['x'] })) });
    const changed = withFiles({
      'modules/bn.po': filled,
      'modules/m1/module.yaml': moduleYaml
        .replace('To get out.', 'In.')
        .replace('[Welcome, Exits]', '[Exits, Welcome]'),
    });
    const after = updateTranslations(changed, templatesOf(read(changed))).get('modules/bn.po') ?? '';
    expect(parsePo(after).po.entries.filter(({ isFuzzy }) => isFuzzy)).toMatchObject([{ id: 'In.', texts: ['x'] }]);
    const status = statusOf(changed, templatesOf(read(changed))).find(({ name }) => name === 'modules');
    expect(status).toMatchObject({ language: 'bn', segments: 15, translated: 14, missing: 1, state: 'begun' });
  });

  it('are checked like those of units', () => {
    const files = withFiles({
      'modules/bn.po': po({ 'm1.title | Doors': '[দরজা](#x)' }),
      'modules/bangla.po': po({}),
    });
    expect(ofTranslations(read(files)).map(({ what }) => what)).toEqual([
      '"bangla.po" is not named after a language.',
      expect.stringContaining('The links of this translation are not those of the source'),
    ]);
    const empty = withFiles({ 'modules/bn.po': po({}) });
    expect(ofTranslations(read(empty)).map(({ what }) => what)).toEqual([
      'Learners are offered this language, but nothing of the programme is translated to it.',
    ]);
  });

  it('have nothing to do with the files of a glossary beside them', () => {
    const files = unitFiles('Text.', {
      'programme.yaml': 'title: A way out\n',
      'glossary.bn.po': po({ 'term.exit | exit': 'পথ' }),
    });
    expect(ofTranslations(read(files))).toEqual([]);
  });
});

describe('an assignment in two places', () => {
  const unit = { 'way-out.prompt | Draw the way *out*.': 'পথ *আঁকুন*।', 'way-out.rule | Draw it again.': 'আবার আঁকুন।' };

  it('says the same in each language, or nothing in one of the two', () => {
    const files = withFiles({ 'u/bn.po': po(unit), 'modules/bn.po': po({ 'a1.task | Draw the way out.': 'পথ আঁকুন।' }) });
    expect(ofTranslations(read(files))).toEqual([]);
  });

  it('is told where it does not, at the line of the module', () => {
    const files = withFiles({
      'u/bn.po': po(unit),
      'modules/bn.po': po({ 'a1.task | Draw the way out.': 'রাস্তা আঁকুন।', 'a1.rule | Draw it again.': 'আবার আঁকুন।' }),
    });
    expect(ofTranslations(read(files))).toEqual([
      {
        severity: 'warning',
        what: 'The assignment "a1" says "রাস্তা আঁকুন।" here, but "পথ আঁকুন।" in u/bn.po.',
        fix: 'Make both say the same.',
        where: { file: 'modules/bn.po', line: 4, column: 1 },
      },
    ]);
  });
});
