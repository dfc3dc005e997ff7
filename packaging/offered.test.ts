import { expect, it } from 'vitest';
import type { Edition, Unit } from '../core/programme.ts';
import { smallUnit } from '../tests/fixtures/units.ts';
import { offered } from './offered.ts';

const languages = ['en', 'bn', 'ne'].map((code) => ({ code, name: code, direction: 'ltr' as const }));
const copy = (language: string, translation: Unit['translation']): Unit => ({
  ...smallUnit(),
  language,
  translation,
  languages,
});
const media = ['bn', 'ne'].map((language) => ({
  path: `media/${language}/door.svg`,
  source: 'media/door.svg',
  drawn: { svg: '<svg/>', language },
}));
const edition = (state: Unit['translation']): Edition => ({
  folder: 'u01',
  item: 'u01',
  languages: [copy('en', 'source'), copy('bn', 'draft'), copy('ne', state)],
  media,
});

it('leaves out a translation that has only begun, with its pictures and its name in the others', () => {
  const { languages: units, media: left } = offered(edition('begun'));
  expect(units.map(({ language }) => language)).toEqual(['en', 'bn']);
  for (const unit of units) expect(unit.languages.map(({ code }) => code)).toEqual(['en', 'bn']);
  expect(left.map(({ path }) => path)).toEqual(['media/bn/door.svg']);
});

it.each(['draft', 'reviewed', 'approved'] as const)('offers a translation that is %s', (state) => {
  expect(offered(edition(state))).toEqual(edition(state));
});
