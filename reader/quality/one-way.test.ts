import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';

/** Words on one way through a lesson called "First", without its title. */
const wordsMet = (body: string): number =>
  (readLesson(body).reading.contents[0]?.units[0]?.shape.lessons[0]?.words ?? 0) - 1;

describe('the words on one way through a lesson', () => {
  it('are those of its text, its tables and its captions, without the sources', () => {
    expect(wordsMet('Two words[^a].\n\n| One | Two |\n| --- | --- |\n| three | four |\n\n[^a]: A source, 1990.')).toBe(
      6,
    );
  });

  it('hold all options of a choice, and the longest feedback', () => {
    const options = '- [x] Yes {#yes}\n  > One two.\n- [ ] No {#no}\n  > One two three.';
    expect(wordsMet(`:::choice{#q}\nIs it?\n\n${options}\n\n> The end.\n:::`)).toBe(2 + 2 + 3 + 2);
  });

  it('hold as many answers to options as there are right ones', () => {
    const options =
      '- [x] Yes {#yes}\n  > One.\n- [x] Of course {#sure}\n  > One two.\n- [ ] No {#no}\n  > One two three.';
    expect(wordsMet(`:::choice{#q}\nIs it?\n\n${options}\n:::`)).toBe(2 + 4 + 2 + 3);
  });

  it('hold every card and every step: nothing there stands for something else', () => {
    expect(wordsMet(':::flashcards{#f}\nDo you know?\n\n- One {#a}\n  > Two three.\n- Four {#b}\n  > Five.\n:::')).toBe(
      8,
    );
  });

  it('hold all stages of a case', () => {
    const stage = (id: string): string =>
      `:::stage{#${id}}\nA fact.\n\n> And now?\n\n- [ ] No {#${id}-no}\n  > One two.\n- [x] Yes {#${id}-yes}\n  > One.\n:::`;
    expect(wordsMet(`::::case{#c}\nWhat is it?\n\n${stage('a')}\n\n${stage('b')}\n::::`)).toBe(3 + 2 * (2 + 2 + 2 + 2));
  });

  it('hold the longest path of a role play', () => {
    const scenes = [
      ':::scene{#start speaker=a}\nHe asks.\n\n- [x] [Stay.](#talk) {#stay}\n  > Good.\n- [ ] [Go.](#out) {#go}\n  > One two three four.\n:::',
      ':::scene{#talk speaker=a}\nYou talk on and on.\n\n- [x] [End.](#out) {#end}\n  > Fine.\n:::',
      ':::scene{#out end=good}\nThe end.\n:::',
    ].join('\n\n');
    const roles = '- **Ana** (you) {#a}\n';
    expect(wordsMet(`::::scenario{#s}\nTry it.\n\n${roles}\n${scenes}\n\n:::debrief\nWhy?\n:::\n::::`)).toBe(
      2 + 2 + (2 + 2 + 1) + (5 + 1 + 1) + 2 + 1,
    );
  });

  it('leave hints out', () => {
    const options = '- [x] Yes {#yes}\n- [ ] No {#no}';
    expect(wordsMet(`:::choice{#q}\nIs it?\n\n> [!TIP]\n> Look it up.\n\n${options}\n:::`)).toBe(4);
  });
});
