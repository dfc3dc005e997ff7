import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import type { Unit } from '../../core/programme.ts';
import { formatPo, parsePo } from '../../locales/po.ts';
import { readFiles } from '../programme.ts';
import { readLesson, unitFiles } from '../testing.ts';
import { languageOfCode } from './language.ts';
import { mergePo } from './merge.ts';
import type { Wanted } from './merge.ts';
import { statusOf } from './status.ts';
import { templatesOf, updateTranslations } from './update.ts';

const body = `## A heading

See [the exit](term:exit)[^a]
and wait.

> [!NOTE]
> Be calm.

- One
- Two

:::choice{#door}
Which door?

- [x] Red {#red}
  > Right.
- [ ] Blue {#blue}

> It is red.
:::

[^a]: A book.
`;
const po = (entries: readonly (readonly [context: string, id: string, text: string])[], headers = ''): string =>
  `msgid ""\nmsgstr ""\n"Language: bn\\n"\n${headers}\n${entries
    .map(([context, id, text]) => `msgctxt "${context}"\nmsgid "${id}"\nmsgstr "${text}"\n`)
    .join('\n')}`;
const bangla = (file: string): Unit | undefined =>
  readLesson(body, { 'u/bn.po': file }).reading.programme?.units[0]?.languages[1];
const stale = 'bn.po:1:1 (warning) ';

describe('the texts of a unit', () => {
  it('have a key each, in the order of the source', () => {
    const { reading } = readLesson(body);
    expect(
      reading.contents[0]?.units[0]?.segments
        .filter(({ file }) => !file.includes('second'))
        .map(({ context, text, kind }) => [context, text, kind]),
    ).toMatchInlineSnapshot(`
      [
        [
          "unit.title",
          "A unit",
          "title of the unit",
        ],
        [
          "unit.why",
          "To try things.",
          "why the unit matters",
        ],
        [
          "outcome.try",
          "Try things",
          "outcome",
        ],
        [
          "first.title",
          "First",
          "title of a lesson",
        ],
        [
          "first",
          "A heading",
          "heading",
        ],
        [
          "first",
          "See [the exit](term:exit)[^a] and wait.",
          "paragraph",
        ],
        [
          "first",
          "Be calm.",
          "paragraph",
        ],
        [
          "first",
          "One",
          "list item",
        ],
        [
          "first",
          "Two",
          "list item",
        ],
        [
          "door.prompt",
          "Which door?",
          "choice, prompt",
        ],
        [
          "door.option.red",
          "Red",
          "choice, option red",
        ],
        [
          "door.option.red.feedback",
          "Right.",
          "paragraph",
        ],
        [
          "door.option.blue",
          "Blue",
          "choice, option blue",
        ],
        [
          "door.explanation",
          "It is red.",
          "paragraph",
        ],
        [
          "first.source.a",
          "A book.",
          "source",
        ],
      ]
    `);
  });
});

describe('a translated unit', () => {
  it('has the same structure with other texts, numerals and words', () => {
    const unit = bangla(
      po(
        [
          ['unit.title', 'A unit', 'একটি ইউনিট'],
          ['first.title', 'First', 'প্রথম'],
          ['first', 'See [the exit](term:exit)[^a] and wait.', '[^a] [দরজা](term:exit) দেখুন।'],
          ['first', 'One', 'এক'],
          ['first.source.a', 'A book.', 'একটি বই।'],
          ['door.prompt', 'Which door?', 'কোন দরজা?'],
          ['door.option.red', 'Red', 'লাল'],
        ],
        '"X-Corridor-State: reviewed\\n"\n',
      ),
    );
    expect(unit?.title).toBe('একটি ইউনিট');
    expect(unit?.translation).toBe('reviewed');
    expect(unit?.languages).toEqual([
      { code: 'en', name: 'English', direction: 'ltr' },
      { code: 'bn', name: 'বাংলা', direction: 'ltr' },
    ]);
    expect(unit?.lessons[0]).toMatchInlineSnapshot(`
      {
        "blocks": [
          {
            "html": "<h2 lang="en" dir="ltr">A heading</h2>
      <p><sup><a href="#source-first-1" id="cite-first-1-1" class="cite" aria-label="Source ১">১</a></sup> <a class="term" href="#term-exit" data-term="exit">দরজা</a> দেখুন।</p>
      <aside class="alert alert-note"><p class="alert-title">Note</p>
      <p lang="en" dir="ltr">Be calm.</p></aside>
      <ul>
      <li>এক</li>
      <li><span lang="en" dir="ltr">Two</span></li>
      </ul>",
            "kind": "prose",
          },
          {
            "activity": {
              "attempts": 0,
              "explanation": "<p lang="en" dir="ltr">It is red.</p>",
              "id": "door",
              "points": 1,
              "prompt": "কোন দরজা?",
              "question": {
                "options": [
                  {
                    "feedback": "<p lang="en" dir="ltr">Right.</p>",
                    "id": "red",
                    "right": true,
                    "text": "লাল",
                  },
                  {
                    "id": "blue",
                    "right": false,
                    "text": "<span lang="en" dir="ltr">Blue</span>",
                  },
                ],
                "several": false,
              },
              "slots": [
                "red",
                "blue",
              ],
              "type": "choice",
            },
            "kind": "activity",
          },
        ],
        "id": "first",
        "minutes": 1,
        "sources": [
          "একটি বই।",
        ],
        "terms": [
          {
            "definition": "A way <em>out</em>.",
            "id": "exit",
            "term": "exit",
          },
        ],
        "title": "প্রথম",
      }
    `);
  });

  it('keeps fuzzy texts and unknown plain ones in the source language', () => {
    const unit = bangla(po([]).replace(/$/, '\n#, fuzzy\nmsgctxt "unit.title"\nmsgid "A unit"\nmsgstr "X"\n'));
    expect(unit?.title).toBe('A unit');
    expect(unit?.translation).toBe('draft');
  });

  it.each([
    {
      text: '[দরজা](term:sign)[^a]',
      told: /links .* \[…\]\(term:exit\) is missing, \[…\]\(term:sign\) is too much/,
      because: 'the link leads elsewhere',
    },
    { text: '[দরজা](term:exit)', told: /source marks .* \[\^a\] is missing/, because: 'the source is gone' },
    { text: '[দরজা](term:exit)[^a] {x}', told: /placeholders .* \{x\} is too much/, because: 'there is a placeholder' },
    { text: '[দরজা](term:exit)[^a] <b>', told: /HTML does not work here/, because: 'there is HTML' },
    {
      text: '[দরজা](term:exit)[^a] ২১',
      told: /warning\) The numbers .* nothing became 21/,
      because: 'a number came in',
    },
    { text: '[`iRv](term:exit)[^a] w`‡q evB‡i hvIqv', told: /Bijoy/, because: 'it was typed for a Bijoy font' },
    { text: '[ﺏﺎﺑ](term:exit)[^a]', told: /presentation forms/, because: 'it has stored shapes' },
  ])('is checked at the line of the entry: $because', ({ text, told }) => {
    const { issues } = readLesson(body, {
      'u/bn.po': po([['first', 'See [the exit](term:exit)[^a] and wait.', text]]),
    });
    const [first = '', second = ''] = issues.split('\n').filter((line) => line.startsWith('bn.po'));
    expect(first.startsWith(stale)).toBe(true);
    expect(second).toMatch(/^bn\.po:5:1 /);
    expect(second).toMatch(told);
  });

  it('may write numbers in its own digits and grouping', () => {
    const text = 'On 10 May 2024, 1,000 people.';
    const { issues } = readLesson(text, { 'u/bn.po': po([['first', text, '২০২৪ সালের ১০ মে ১০০০ জন।']]) });
    expect(issues.split('\n').filter((line) => line.includes(':5:'))).toEqual([]);
  });

  it.each([
    { code: 'ar', name: 'العربية', direction: 'rtl' },
    { code: 'bn', name: 'বাংলা', direction: 'ltr' },
    { code: 'ur', name: 'اردو', direction: 'rtl' },
  ])('names its language $name', (language) => {
    expect(languageOfCode(language.code)).toEqual(language);
  });
});

describe('i18n update', () => {
  const want = (context: string, text: string): Wanted => ({ context, text });
  const old = (list: readonly (readonly [string, string, string])[]) => parsePo(po(list)).po;
  const short = (list: readonly (readonly [string, string, string])[], wanted: readonly Wanted[]) =>
    mergePo(old(list), wanted, 'bn', 'x').entries.map(({ context, id, texts, isFuzzy, isObsolete, comments }) =>
      [
        context,
        id,
        texts[0],
        [isFuzzy ? 'fuzzy' : '', isObsolete ? 'obsolete' : '', comments.previous ?? ''].join(' ').trim(),
      ].join(' | '),
    );

  it.each([
    { before: [['a', 'One', '১']], now: [want('a', 'One')], then: ['a | One | ১ | '], because: 'it did not change' },
    {
      before: [['d.prompt', 'Which door?', 'কোন?']],
      now: [want('d.prompt', 'What now?')],
      then: ['d.prompt | What now? | কোন? | fuzzy  msgid "Which door?"'],
      because: 'its key has a role',
    },
    {
      before: [['a', 'The door is open today', 'খোলা']],
      now: [want('a', 'New'), want('a', 'The door is shut today')],
      then: ['a | New |  | ', 'a | The door is shut today | খোলা | fuzzy  msgid "The door is open today"'],
      because: 'most words are the same',
    },
    {
      before: [['a', 'The door is open', 'খোলা']],
      now: [want('a', 'Something else entirely')],
      then: ['a | Something else entirely |  | ', 'a | The door is open | খোলা | obsolete'],
      because: 'it is another text',
    },
    {
      before: [['a', 'One', '১']],
      now: [want('b', 'One')],
      then: ['b | One | ১ | fuzzy  msgid "One"'],
      because: 'it moved to another lesson',
    },
    { before: [['a', 'One', '']], now: [], then: [], because: 'nobody had translated it' },
  ] as const)('makes of $before: $then, because $because', ({ before, now, then }) => {
    expect(short(before, now)).toEqual(then);
  });

  it('brings an obsolete text back as it was', () => {
    const gone = mergePo(old([['a', 'One', '১']]), [], 'bn', 'x');
    const back = mergePo(parsePo(formatPo(gone)).po, [want('a', 'One')], 'bn', 'x');
    expect(back.entries).toMatchObject([{ id: 'One', texts: ['১'], isFuzzy: false, isObsolete: false }]);
  });

  it('writes files that a second run leaves as they are, and that read clean', () => {
    const files = unitFiles(body);
    const update = (from: ReadonlyMap<string, string>) =>
      updateTranslations(from, templatesOf(readFiles(from, activityTypes), ['bn', 'ar']));
    const first = update(files);
    expect([...first.keys()].sort()).toEqual([
      'glossary.ar.po',
      'glossary.bn.po',
      'locales/ar.po',
      'locales/bn.po',
      'u/ar.po',
      'u/bn.po',
    ]);
    const updated = new Map([...files, ...first]);
    expect(update(updated)).toEqual(new Map());
    expect(readFiles(updated, activityTypes).issues.filter(({ where }) => where.file.endsWith('.po'))).toEqual([]);
    expect(first.get('locales/ar.po')).toContain('nplurals=6');
    expect(first.get('locales/ar.po')).toContain('msgid_plural "{n} minutes"\nmsgstr[0] ""');
  });

  it('counts for i18n status', () => {
    const files = unitFiles(body, {
      'u/bn.po': po([
        ['first', 'One', '১'],
        ['unit.title', 'A unit', 'ইউনিট'],
      ]),
    });
    const [status] = statusOf(files, templatesOf(readFiles(files, activityTypes))).filter(({ name }) => name === 'u');
    expect(status).toEqual({
      name: 'u',
      language: 'bn',
      segments: 17,
      translated: 2,
      fuzzy: 0,
      missing: 15,
      percent: 11,
      state: 'draft',
    });
  });
});
