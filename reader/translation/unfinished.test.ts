import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { readFiles } from '../programme.ts';
import { readLesson, unitFiles } from '../testing.ts';
import { templatesOf, updateTranslations } from './update.ts';

const body = 'Some text.';
const po = (entries: readonly (readonly [context: string, id: string, text: string])[], headers = ''): string =>
  `msgid ""\nmsgstr ""\n${headers}\n${entries
    .map(([context, id, text]) => `msgctxt "${context}"\nmsgid "${id}"\nmsgstr "${text}"\n`)
    .join('\n')}`;

describe('what stays English where no markup can stand', () => {
  const isolated = (text: string): string => `\u2066${text}\u2069`;

  it('keeps its direction on a page from right to left, so that its full stop stays at its end', () => {
    const files = unitFiles(body, { 'u/ar.po': po([['unit.title', 'A unit', 'وحدة']]), 'locales/ar.po': po([]) });
    const { programme, catalogues } = readFiles(files, activityTypes);
    const unit = programme?.units[0]?.languages.find(({ language }) => language === 'ar');
    expect(unit).toMatchObject({ title: 'وحدة', why: isolated('To try things.') });
    expect(unit?.lessons[0]?.title).toBe(isolated('First'));
    expect(catalogues.get('ar')).toMatchObject({
      right: isolated('Right.'),
      minutes: { one: isolated('{n} minute'), other: isolated('{n} minutes') },
    });
  });

  it('stands as it is from left to right', () => {
    const files = unitFiles(body, { 'u/bn.po': po([]), 'locales/bn.po': po([]) });
    const { programme, catalogues } = readFiles(files, activityTypes);
    expect(programme?.units[0]?.languages[1]?.why).toBe('To try things.');
    expect(catalogues.get('bn')?.right).toBe('Right.');
  });
});

describe('a translation that has only begun', () => {
  const remark = 'Learners are offered this language, but nothing of the unit is translated to it.';

  it.each([
    { headers: '', entries: [], told: true, because: 'learners are offered an empty one' },
    { headers: '"X-Corridor-State: begun\\n"\n', entries: [], told: false, because: 'nobody is offered it yet' },
    {
      headers: '',
      entries: [['unit.title', 'A unit', 'একটি ইউনিট'] as const],
      told: false,
      because: 'there is something to read',
    },
  ])('is remarked on: $told, because $because', ({ headers, entries, told }) => {
    const { issues } = readLesson(body, { 'u/bn.po': po(entries, headers) });
    expect(issues.includes(remark)).toBe(told);
  });

  it('is what new files say of themselves', () => {
    const { reading } = readLesson(body);
    const made = updateTranslations(unitFiles(body), templatesOf(reading, ['bn']));
    expect(made.get('u/bn.po')).toContain('"X-Corridor-State: begun\\n"');
  });
});
