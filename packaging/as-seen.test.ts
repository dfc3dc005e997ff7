import { describe, expect, it } from 'vitest';
import type { Edition } from '../core/programme.ts';
import { settingsEnglish } from '../locales/english-settings.ts';
import { textsAsSeen, tellingAtMost } from './as-seen.ts';

const edition = { folder: 'u21-wages', item: 'u21' } as Edition;

describe('what a package tells a course', () => {
  it.each([
    { unit: undefined, build: 'answers', sees: undefined, because: 'nobody has asked for less' },
    { unit: undefined, build: 'score', sees: 'score', because: 'the build asks for less' },
    { unit: 'status', build: 'answers', sees: 'status', because: 'the unit asks for less' },
    { unit: 'status', build: 'score', sees: 'status', because: 'the unit asks for less than the build' },
    { unit: 'score', build: 'status', sees: 'status', because: 'the build asks for less than the unit' },
  ] as const)('is $sees where $because', ({ unit, build, sees }) => {
    expect(tellingAtMost({ ...edition, ...(unit && { sees: unit }) }, build).sees).toBe(sees);
  });

  it('leaves "Settings and safety" its texts, and changes those that would not be true', () => {
    expect(textsAsSeen(settingsEnglish)).toEqual(settingsEnglish);
    const status = textsAsSeen(settingsEnglish, 'status');
    expect(Object.keys(status)).toEqual(Object.keys(settingsEnglish));
    expect(status.seesScore).toBe('Not your score.');
    expect(textsAsSeen(settingsEnglish, 'score').seesScore).toBe(settingsEnglish.seesScore);
  });

  it('is no text of a page that says nothing of it', () => {
    expect(textsAsSeen({ close: 'Close' }, 'status')).toEqual({ close: 'Close' });
  });
});
