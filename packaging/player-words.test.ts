import { describe, expect, it } from 'vitest';
import { activityTypes } from '../components/activities/registry.ts';
import { blocks } from '../components/blocks/registry.ts';
import { english } from '../locales/english.ts';
import { playerWords } from './player-words.ts';

describe('the texts of a player', () => {
  it('are all of them where every activity type and kind of block is used', async () => {
    const all = [...Object.keys(activityTypes), ...Object.keys(blocks ?? {})];
    expect(await playerWords(all)).toEqual(english);
  });

  it('are without those that only other types say', async () => {
    const words = await playerWords(['choice']);
    expect(words).toMatchObject({ next: 'Next', check: 'Check', chooseOne: 'Choose one', note: 'Note' });
    for (const key of ['pickOne', 'caseStudy', 'privateWriting', 'showAnswer']) expect(words).not.toHaveProperty(key);
  });

  it('are with those that types share, whichever of them is used', async () => {
    for (const type of ['scenario', 'case', 'flashcards']) {
      expect(await playerWords([type])).toHaveProperty('startOver');
    }
  });
});
