import { describe, expect, it } from 'vitest';
import type { Unit } from '../../core/programme.ts';
import { activitiesOf } from '../../core/programme.ts';
import { readLesson } from '../testing.ts';

const body = `:::gaps{#papers typed}
Complete the rule.

An [official](gap:who) must give a [receipt](gap:what).

- [ ] [boss](#who) {#boss}
:::`;
const po = (text: string): string =>
  `msgid ""\nmsgstr ""\n"Language: bn\\n"\n\nmsgctxt "papers.text.1"\n` +
  `msgid "An [official](gap:who) must give a [receipt](gap:what)."\nmsgstr "${text}"\n`;
const questionIn = (unit: Unit | undefined): unknown => activitiesOf(unit!)[0]?.question;
const bangla = (text: string) => readLesson(body, { 'u/bn.po': po(text) });

describe('a text with gaps', () => {
  it('is one text for translators, who may turn it round and add spellings', () => {
    const { reading } = bangla('[রসিদ / পাওতি](gap:what) দেবেন [কর্মকর্তা](gap:who)।');
    expect(reading.contents[0]?.units[0]?.segments.map(({ context }) => context)).toContain('papers.text.1');
    expect(questionIn(reading.programme?.units[0]?.languages[1])).toMatchObject({
      paragraphs: [[{ id: 'what', answer: 'রসিদ / পাওতি' }, ' দেবেন ', { id: 'who', answer: 'কর্মকর্তা' }, '।']],
      gaps: [
        { id: 'what', options: [{ text: 'রসিদ', others: ['পাওতি'] }] },
        { id: 'who', options: [{ text: 'কর্মকর্তা' }, { text: 'boss' }] },
      ],
    });
  });

  it('stays in its own language, marked as such, where nobody has translated it', () => {
    const { reading } = bangla('');
    expect(questionIn(reading.programme?.units[0]?.languages[1])).toMatchObject({
      paragraphs: [['<span lang="en" dir="ltr">An </span>', { id: 'who' }, {}, { id: 'what' }, {}]],
    });
  });

  it('must keep its gaps in a translation', () => {
    expect(bangla('[রসিদ](gap:what) দেবেন।').issues).toContain('[…](gap:who) is missing');
  });
});
