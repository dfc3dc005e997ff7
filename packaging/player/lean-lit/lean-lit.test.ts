import { describe, expect, it } from 'vitest';
import { understandsHoles } from './holes.ts';
import { patched } from './patched.ts';

describe('a patch', () => {
  const patch = { what: 'greeting', from: 'hello', to: 'hi' };

  it('stands for what it replaces', () => {
    expect(patched('a("hello")', [patch])).toBe('a("hi")');
  });

  it.each(['a("welcome")', 'a("hello", "hello")'])('says what has changed when Lit has: %s', (code) => {
    expect(() => patched(code, [patch])).toThrow('"greeting"');
  });
});

describe('the holes of a template', () => {
  it.each([
    [['<p>', '</p>']],
    [['<p class="a ', '" id=', '>', '</p>']],
    [['<button @click=', '\n?hidden=', '>Go</button>']],
    [['<!-- done --><p>', '</p>']],
    [['a > b ', '']],
    [['<textarea .value=', '></textarea><p>', '</p>']],
    [['<input value=', ' />']],
  ])('are understood: %j', (texts) => {
    expect(understandsHoles(texts)).toBe(true);
  });

  it.each([
    [['<!-- ', ' -->']],
    [['<!--', '']],
    [['<p ', '></p>']],
    [["<p title='", "'></p>"]],
    [['<', '></p>']],
    [['<textarea>', '</textarea>']],
    [['<input value=', '/>']],
    [['<style>a { color: ', ' }</style>']],
  ])('are not: %j', (texts) => {
    expect(understandsHoles(texts)).toBe(false);
  });
});
