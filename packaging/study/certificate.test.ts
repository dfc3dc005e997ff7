import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { expect, it } from 'vitest';
import { smallUnit } from '../../tests/fixtures/units.ts';
import { allEnglish } from '../../locales/all-english.ts';
import { Words } from '../../locales/words.ts';
import { certificateOnPaper } from './certificate.ts';

const paperOf = (alias?: string, language = 'en'): string => {
  const unit = { ...smallUnit(), ...(alias !== undefined && { alias }) };
  const day = new Date('2026-11-28T12:00:00Z');
  return collectResultSync(render(certificateOnPaper(unit, new Words(language, allEnglish), 'Salma', day)));
};

it('says the unit and the day', () => {
  expect(paperOf()).toContain(smallUnit().title);
  expect(paperOf()).toContain('28 November 2026');
});

it('says the day in the numerals of the language', () => {
  expect(paperOf(undefined, 'ar')).toContain('٢٨ نوفمبر ٢٠٢٦');
  expect(paperOf(undefined, 'bn')).toContain('২৮ নভেম্বর, ২০২৬');
});

it('says of a discreet unit its number, and nothing of what it is about', () => {
  const paper = paperOf('Unit 3');
  expect(paper).toContain('Unit 3');
  for (const telling of [smallUnit().title, ...smallUnit().outcomes.map(({ text }) => text)])
    expect(paper).not.toContain(telling);
});
