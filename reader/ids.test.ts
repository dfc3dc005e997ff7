import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../components/activities/registry.ts';
import { idChanges } from './id-changes.ts';
import { Ids, applyInsertions, slug } from './ids.ts';
import { readFiles } from './programme.ts';
import { readLesson, unitFiles } from './testing.ts';

const draft = `:::choice
Which *door* leads out?

- [x] The red one, the one on the
  left
  > Yes.
- [ ] নীল${'  '}
- [ ] Kept {#the-green-one}
- [ ] The green one
:::

:::matching{points=2}
Match.

| Door | Leads |
| --- | --- |
| Red | Out |
| Green \\| grey | Out
| | In |
:::

::::scenario{}
Fire!

- **Ana** (you)
- **Ben**

:::scene
Ben stands there.

- [ ] [Lift](#lift)
- [x] [Stairs](#stairs)
:::

:::scene{#lift end=poor}
You wait.
:::

:::scene{#stairs end=good}
You are out.
:::

:::debrief
Who was missing?

- The child
:::
::::`;

describe('an id made from a text', () => {
  it.each([
    {
      text: 'The employer keeps Rina’s passport "for safety".',
      id: 'the-employer-keeps-rinas',
      because: 'it takes the first words',
    },
    { text: '[Explain](#agreed) **it**[^a]', id: 'explain-it', because: 'marks are no words' },
    { text: 'Café Über', id: 'cafe-uber', because: 'accents are left out' },
    { text: 'নীল', id: '', because: 'no letter is in a to z' },
  ])('is "$id", because $because', ({ text, id }) => {
    expect(slug(text)).toBe(id);
  });

  it('is never one that is in use', () => {
    const ids = new Ids(['door-2']);
    expect([
      ids.make('Door', 'x'),
      ids.make('Door', 'x'),
      ids.make('নীল', 'option'),
      ids.make('লাল', 'option'),
    ]).toEqual(['door', 'door-3', 'option-1', 'option-2']);
  });
});

describe('ids --write', () => {
  const write = (files: ReadonlyMap<string, string>) => idChanges(files, readFiles(files, activityTypes));

  it('adds what is missing and leaves every other character alone', () => {
    const files = unitFiles(draft);
    const { contents, missing } = write(files);
    expect(missing).toBe(16);
    expect(contents.get('u/en/01-first.md')).toMatchInlineSnapshot(`
      "---
      title: First
      minutes: 1
      ---

      :::choice{#which-door-leads-out}
      Which *door* leads out?

      - [x] The red one, the one on the
        left {#the-red-one-the-one-on}
        > Yes.
      - [ ] নীল {#option-1}  
      - [ ] Kept {#the-green-one}
      - [ ] The green one {#the-green-one-2}
      :::

      :::matching{#match points=2}
      Match.

      | Door | Leads |
      | --- | --- |
      | Red {#red} | Out {#out} |
      | Green \\| grey {#green-grey} | Out {#out}
      | | In {#in} |
      :::

      ::::scenario{#fire}
      Fire!

      - **Ana** (you) {#ana-you}
      - **Ben** {#ben}

      :::scene{#ben-stands-there}
      Ben stands there.

      - [ ] [Lift](#lift) {#lift-2}
      - [x] [Stairs](#stairs) {#stairs-2}
      :::

      :::scene{#lift end=poor}
      You wait.
      :::

      :::scene{#stairs end=good}
      You are out.
      :::

      :::debrief
      Who was missing?

      - The child
      :::
      ::::
      "
    `);
  });

  it('changes nothing the second time', () => {
    const files = unitFiles(draft);
    const { contents } = write(files);
    expect(write(new Map([...files, ...contents]))).toEqual({ contents: new Map(), missing: 0, changed: [] });
    expect(readFiles(new Map([...files, ...contents]), activityTypes).issues).toEqual([]);
  });

  it('gives the same ids that the reader has used before they were written', () => {
    const files = unitFiles(draft);
    const before = readFiles(files, activityTypes);
    const after = readFiles(new Map([...files, ...write(files).contents]), activityTypes);
    expect(after.programme?.units[0]?.languages[0].lessons).toEqual(before.programme?.units[0]?.languages[0].lessons);
  });

  it('keeps CRLF and a byte order mark', () => {
    const files = unitFiles(draft);
    const spelt = new Map([...files].map(([name, text]) => [name, `\ufeff${text.replaceAll('\n', '\r\n')}`]));
    expect(write(spelt).contents.get('u/en/01-first.md')).toBe(
      `\ufeff${write(files).contents.get('u/en/01-first.md')?.replaceAll('\n', '\r\n') ?? ''}`,
    );
  });

  it('only ever inserts', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, line, column) => {
        const inserted = applyInsertions(text, [{ line: line + 1, column: column + 1, text: '\u0001' }]);
        expect(inserted.replace('\u0001', '')).toBe(text);
      }),
    );
  });

  it('is asked for by one warning for each activity', () => {
    expect(readLesson(draft).issues).toMatchInlineSnapshot(`
      "first.md:6:1 (warning) 16 ids are missing in 3 activities from here on.
        → Run  npx corridor ids --write  before anybody learns with it."
    `);
  });
});

describe('the lock', () => {
  const locked = (body: string, lock: object, changes = '[]') =>
    readLesson(body, { 'ids.lock.json': JSON.stringify({ u: lock }), 'changes.yaml': `u:\n${changes}\n` });
  const choice = ':::choice{#c}\nP\n\n- [x] a {#a}\n- [ ] b {#b}\n:::';

  it('keeps the places of ids for ever, whatever the order on the page', () => {
    const { lesson, reading, issues } = locked(
      choice,
      {
        item: 'u01',
        lessons: ['old', 'second', 'first'],
        activities: [
          { id: 'x', type: 'choice', options: [] },
          { id: 'c', type: 'choice', options: ['b', 'z', 'a'] },
        ],
      },
      '- { version: 1.0.0, retired: old }\n- { version: 1.0.0, retired: x }\n- { version: 1.0.0, retired: c.z }',
    );
    expect(issues).toBe('');
    expect(reading.programme?.units[0]?.languages[0].slots).toEqual({
      lessons: ['old', 'second', 'first'],
      activities: ['x', 'c'],
    });
    expect(lesson?.blocks[0]).toMatchObject({ activity: { slots: ['b', 'z', 'a'] } });
  });

  it('appends new ids and moves none', () => {
    const files = unitFiles(choice, {
      'ids.lock.json': JSON.stringify({
        u: { item: 'u01', lessons: ['second'], activities: [{ id: 'c', type: 'choice', options: ['b'] }] },
      }),
    });
    const lock = idChanges(files, readFiles(files, activityTypes)).contents.get('ids.lock.json') ?? '';
    expect(JSON.parse(lock)).toMatchObject({
      u: { item: 'u01', lessons: ['second', 'first'], activities: [{ id: 'c', type: 'choice', options: ['b', 'a'] }] },
    });
  });

  it('follows a unit whose folder was renamed', () => {
    const lock = {
      item: 'u01',
      lessons: ['second', 'first'],
      activities: [{ id: 'c', type: 'choice', options: ['b', 'a'] }],
    };
    const files = unitFiles(choice, { 'ids.lock.json': JSON.stringify({ 'old-name': lock }) });
    const reading = readFiles(files, activityTypes);
    expect(reading.issues).toEqual([]);
    expect(JSON.parse(idChanges(files, reading).contents.get('ids.lock.json') ?? '')).toMatchObject({ u: lock });
  });

  describe('over the versions of a unit', () => {
    const meta = (version: string): string =>
      `id: u01\ntitle: A\nwhy: B\nminutes: 5\nversion: ${version}\npassMark: 70\noutcomes:\n  - { id: try, text: Try, serves: G1 }\n`;
    /** The unit as it is now, after this body was locked. */
    const after = (before: string, now: string, version: string, changes = '') => {
      const old = unitFiles(before);
      const lock = idChanges(old, readFiles(old, activityTypes)).contents.get('ids.lock.json') ?? '';
      const files = unitFiles(now, {
        'ids.lock.json': lock,
        'u/unit.yaml': meta(version),
        ...(changes !== '' && { 'changes.yaml': `u:\n  - ${changes}\n` }),
      });
      return { files, reading: readFiles(files, activityTypes) };
    };
    const errors = (reading: ReturnType<typeof readFiles>): string[] =>
      reading.issues.filter(({ severity }) => severity === 'error').map(({ what }) => what);
    const second = choice.replace('#c', '#d');

    it('lets an activity keep its place under a new name', () => {
      const { reading, files } = after(
        `${choice}\n\n${second}`,
        `${choice.replace('#c', '#new')}\n\n${second}`,
        '1.1.0',
        '{ version: 1.1.0, renamed: { from: c, to: new } }',
      );
      expect(reading.issues).toEqual([]);
      expect(reading.programme?.units[0]?.languages[0].slots.activities).toEqual(['new', 'd']);
      const lock = idChanges(files, reading).contents;
      const again = readFiles(new Map([...files, ...lock]), activityTypes);
      expect(again.issues).toEqual([]);
      expect(again.programme?.units[0]?.languages[0].slots.activities).toEqual(['new', 'd']);
    });

    it('lets an option keep its place under a new name', () => {
      const { reading } = after(
        choice,
        choice.replace('#b', '#z'),
        '1.1.0',
        '{ version: 1.1.0, renamed: { from: c.b, to: c.z } }',
      );
      expect(reading.contents[0]?.units[0]?.source.lessons[0]?.blocks[0]).toMatchObject({
        activity: { slots: ['a', 'z'] },
      });
    });

    it.each([
      { now: choice.replace('] a', '] a long one'), because: 'an option says something else' },
      { now: choice.replace('P', 'Not P'), because: 'the prompt says something else' },
      { now: choice.replace('[x]', '[ ]').replace('[ ] b', '[x] b'), because: 'another option is right' },
    ])('stops when $because, until the author says what that means', ({ now }) => {
      const { reading, files } = after(choice, now, '1.0.0');
      expect(errors(reading)).toEqual([
        'The choice "c" is not what learners have answered: its text, its options or its right answers changed.',
      ]);
      const asWording = readFiles(files, activityTypes, { isWording: true });
      const { contents, changed } = idChanges(files, asWording);
      expect(changed).toEqual(['c']);
      expect(readFiles(new Map([...files, ...contents]), activityTypes).issues).toEqual([]);
    });

    it('goes on when changes.yaml says so for this version, and tells the player', () => {
      const { reading } = after(choice, choice.replace('P', 'Q'), '1.1.0', '{ version: 1.1.0, meaning-changed: c }');
      expect(errors(reading)).toEqual([]);
      expect(reading.programme?.units[0]?.languages[0].changes).toEqual([{ activity: 'c', version: '1.1.0' }]);
    });

    it('stops when changes.yaml speaks of an older version', () => {
      const { reading } = after(choice, choice.replace('P', 'Q'), '1.2.0', '{ version: 1.1.0, meaning-changed: c }');
      expect(errors(reading)).toHaveLength(1);
    });

    it.each([
      { now: choice.replace('- [ ] b {#b}', '- [ ] b {#b}\n  > No.'), because: 'only feedback was added' },
      { now: choice.replace('P', '*P*'), because: 'only the look changed' },
    ])('goes on when $because', ({ now }) => {
      expect(after(choice, now, '1.0.0').reading.issues).toEqual([]);
    });

    it('lets a unit below 1.0.0 change as it likes', () => {
      expect(after(choice, choice.replace('P', 'Q'), '0.3.0').reading.issues).toEqual([]);
    });
  });

  it('says nothing of ids that are gone while the unit cannot be read', () => {
    const { issues } = locked(':::choice{#c}\nP', { item: 'u01', lessons: ['gone'], activities: [] });
    expect(issues).toMatchInlineSnapshot(`
      "changes.yaml:2:1 A quote or a bracket is opened here and not closed.
        → Close it, or put the whole text in "quotes".
      first.md:6:1 This :::choice block is not closed.
        → Put a line with ::: after it."
    `);
  });
});
