import { describe, expect, it } from 'vitest';
import { readLesson } from './testing.ts';

const lesson = '---\ntitle: A lesson\nminutes: 1\n---\n\nText.\n';

describe('the name of a lesson’s file', () => {
  it.each([
    { name: '03 my third page.md', file: '03-my-third-page.md', id: 'my-third-page' },
    { name: '03-third (copy).md', file: '03-third-copy.md', id: 'third-copy' },
    { name: '03-তৃতীয়.md', file: '03-short-name.md', id: 'short-name' },
  ])('is told of where it gives no id, with one that would: $name', ({ name, file, id }) => {
    const { issues } = readLesson('Text.', { [`u/en/${name}`]: lesson });
    expect(issues).toContain(`Call the file  ${file}  or give it an id of its own in the front matter:  id: ${id}`);
  });

  it('needs no words', () => {
    const { issues, reading } = readLesson('Text.', { 'u/en/03.md': lesson });
    expect(issues).toBe('');
    expect(reading.contents[0]?.units[0]?.source.lessons[2]?.id).toBe('03');
  });
});
