import { describe, expect, it } from 'vitest';
import { smallUnit } from '../../tests/fixtures/units.ts';
import { leftIn, notedIn, notesAsText, notesFrom, withBookmark, withText } from './notebook.ts';

const unit = smallUnit();
const [first, second] = unit.lessons;
const empty = notesFrom('');

describe('bookmarks and notes', () => {
  it('stand in the order of the lessons, whatever came first', () => {
    const notes = withText(withBookmark(empty, second!.id, true), first!.id, ' Ask Salma. ');
    expect(notedIn(unit, notes).map(({ number, isBookmarked, text }) => [number, isBookmarked, text])).toEqual([
      [1, false, 'Ask Salma.'],
      [2, true, ''],
    ]);
  });

  it('are gone when they are taken out', () => {
    const there = withText(withBookmark(empty, first!.id, true), first!.id, 'x');
    expect(notedIn(unit, withText(withBookmark(there, first!.id, false), first!.id, '  '))).toEqual([]);
  });

  it('come back as they were', () => {
    const notes = withText(withBookmark(empty, first!.id, true), first!.id, 'কাল “বাস”\n<b>');
    expect(notesFrom(JSON.stringify(notes))).toEqual(notes);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"bookmarks":3}', '{"texts":null}', '{"bookmarks":[1],"texts":{"a":{}}}'])(
    'are none where %s was found',
    (text) => {
      expect(notesFrom(text)).toEqual(empty);
    },
  );

  it('are not lost with a lesson that an update takes away: there is no way to it, but what was written is there', () => {
    const notes = withText(withText(withBookmark(empty, 'gone', true), 'gone', ' Ask Rina. '), first!.id, 'Mine');
    expect(notedIn(unit, notes).map(({ id }) => id)).toEqual([first!.id]);
    expect(leftIn(unit, notes)).toEqual(['Ask Rina.']);
    expect(notesAsText(unit, notes)).toBe(`${unit.title}\n\n1. ${first!.title}\nMine\n\nAsk Rina.`);
  });

  it('are exported with title, number and text, and nothing else', () => {
    const notes = withText(withBookmark(empty, second!.id, true), second!.id, 'Two\nlines');
    expect(notesAsText(unit, notes)).toBe(`${unit.title}\n\n2. ${second!.title} ★\nTwo\nlines`);
    expect(notesAsText({ ...unit, alias: 'Unit 3' }, notes)).toBe('Unit 3\n\n2. ★\nTwo\nlines');
  });
});
