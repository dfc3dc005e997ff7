import { describe, expect, it } from 'vitest';
import type { Html } from './programme.ts';
import { plainText } from './plain-text.ts';

describe('plain text', () => {
  it.each([
    { html: '<p>What is <em>true</em>?</p>', text: 'What is true?', because: 'tags say nothing' },
    { html: '<p>One.</p><p>Two.</p>', text: 'One. Two.', because: 'paragraphs are apart' },
    { html: 'a<br>b\n  c', text: 'a b c', because: 'it is one line' },
    {
      html: '1 &lt; 2 &amp;amp; &quot;x&quot; &#39;y&#39;',
      text: '1 < 2 &amp; "x" \'y\'',
      because: 'entities are read once',
    },
    { html: 'عقد <strong>العمل</strong>', text: 'عقد العمل', because: 'letters stay' },
  ])('of $html is $text because $because', ({ html, text }) => {
    expect(plainText(html as Html)).toBe(text);
  });
});
