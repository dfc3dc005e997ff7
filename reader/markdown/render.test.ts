import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';

const html = (body: string, extra?: Record<string, string>): string => readLesson(body, extra).html;

describe('prose', () => {
  it('becomes HTML with everything escaped', () => {
    expect(
      html('A **bold** & *soft* ~~old~~ `<code>` word, 3 < 4 &amp; "so on".\\\nNext &copy; &#8211; &bogus;'),
    ).toMatchInlineSnapshot(
      `"<p>A <strong>bold</strong> &amp; <em>soft</em> <del>old</del> <code dir="ltr">&lt;code&gt;</code> word, 3 &lt; 4 &amp; "so on".<br>Next © – &amp;bogus;</p>"`,
    );
  });

  it('keeps colons in a line as they are', () => {
    expect(html('At 10:30, ratio 1:2, :smile: and ::: inside.')).toBe(
      '<p>At 10:30, ratio 1:2, :smile: and ::: inside.</p>',
    );
  });

  it('opens links to other pages in a new window', () => {
    expect(html('[Page](https://example.org/?a=1&b="2") <x@example.org> [next](#second)')).toMatchInlineSnapshot(
      `"<p><a href="https://example.org/?a=1&amp;b=&quot;2&quot;" target="_blank" rel="noopener noreferrer">Page</a> <a href="mailto:x@example.org">x@example.org</a> <a href="#second">next</a></p>"`,
    );
  });

  it.each([
    { link: 'javascript:alert(1)', because: 'it would run as a script' },
    { link: 'JaVaScRiPt&#58;alert(1)', because: 'it would run as a script, in disguise' },
    { link: 'javascript&colon;alert(1)', because: 'a browser would read the colon' },
    { link: 'data:text/html,x', because: 'it would be a page of its own' },
    { link: '//example.org', because: 'it has no scheme' },
    { link: '/page', because: 'it leads out of the package' },
    { link: 'file.md', because: 'the package has no such file' },
    { link: 'ftp://example.org/x', because: 'browsers have given it up' },
    { link: 'https://', because: 'it leads nowhere' },
  ])('refuses a link to $link, because $because', ({ link }) => {
    const { html: result, issues } = readLesson(`[x](${link})`);
    expect(result).toBe('<p>x</p>');
    expect(issues).toMatch(/^first\.md:6:1 (A link cannot|This link)/);
  });

  it('has headings, lists, tables, rules, code and quotes', () => {
    expect(
      html(
        '## Two\n\n### Three\n\n- a\n- b\n  1. c\n\n3. x\n\n| H | N |\n| --- | --: |\n| a | 1 |\n\n---\n\n```js\n1 < 2\n```\n\n> q',
      ),
    ).toMatchInlineSnapshot(`
      "<h2>Two</h2>
      <h3>Three</h3>
      <ul>
      <li>a</li>
      <li>b
      <ol>
      <li>c</li>
      </ol></li>
      </ul>
      <ol start="3">
      <li>x</li>
      </ol>
      <table>
      <thead>
      <tr><th scope="col">H</th><th scope="col" class="end">N</th></tr>
      </thead>
      <tbody>
      <tr><td>a</td><td class="end">1</td></tr>
      </tbody>
      </table>
      <hr>
      <pre dir="ltr"><code>1 &lt; 2</code></pre>
      <blockquote><p>q</p></blockquote>"
    `);
  });

  it('names the column in each cell of a wide table, for phones', () => {
    expect(html('| | **B** | C & D | E? |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |')).toContain(
      '<tr><td>1</td><td data-label="B:">2</td><td data-label="C &amp; D:">3</td><td data-label="E?">4</td></tr>',
    );
  });

  it('has alerts with a title from the kit', () => {
    expect(html('> [!CAUTION]\n> Look **up**.')).toBe(
      '<aside class="alert alert-caution"><p class="alert-title">Take care</p>\n<p>Look <strong>up</strong>.</p></aside>',
    );
  });

  it('numbers sources by first use and cites each use', () => {
    const { html: result, lesson } = readLesson(
      'A[^b]. B[^a]. C[^b].\n\n[^a]: The *a*.\n[^b]: The b,\n  on two lines.',
    );
    expect(result).toContain(
      '<sup><a href="#source-first-1" id="cite-first-1-1" class="cite" aria-label="Source 1">1</a></sup>. B',
    );
    expect(result).toContain('id="cite-first-2-1"');
    expect(result).toContain('id="cite-first-1-2"');
    expect(lesson?.sources).toEqual(['The b,\non two lines.', 'The <em>a</em>.']);
  });

  it('links terms and gathers them in the order of first use', () => {
    const { html: result, lesson } = readLesson('[Signs](term:sign) and [ways out](term:exit).');
    expect(result).toContain('<a class="term" href="#term-sign" data-term="sign">Signs</a>');
    expect(lesson?.terms).toEqual([
      { id: 'sign', term: 'sign', definition: 'A board.' },
      { id: 'exit', term: 'exit', definition: 'A way <em>out</em>.' },
    ]);
  });

  it('shows a picture alone in a paragraph as a figure with its size', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 80"></svg>';
    expect(html('![A "red" door](media/door.svg "The *door*")', { 'u/media/door.svg': svg })).toBe(
      '<figure><img src="media/door.svg" alt="A &quot;red&quot; door" width="40" height="80" loading="lazy"><figcaption>The <em>door</em></figcaption></figure>',
    );
  });
});

describe('the line of an issue', () => {
  it.each([
    { body: 'one\ntwo\n<b>x', line: 8, because: 'it is the third line of a paragraph' },
    { body: '- one\n- two\n  three\n\n  <b>x', line: 10, because: 'it is in the second paragraph of an entry' },
    { body: '- one\n\n  - two\n    > <b>x', line: 9, because: 'it is in a quote in a nested list' },
    { body: '> one\n>\n> > two\n> > <b>x', line: 9, because: 'it is in a quote in a quote' },
    { body: '> one\nlazy\n<b>x', line: 8, because: 'a quote goes on without its mark' },
    { body: '> [!TIP]\n> one\n> <b>x', line: 8, because: 'it is in an alert' },
    { body: '| a |\n| --- |\n| b |\n| <b>x |', line: 9, because: 'it is in the second row of a table' },
    { body: '**one\ntwo <b>x\nthree**', line: 7, because: 'it is inside bold text' },
    { body: 'a[^s]\n\n[^s]: One\n  <b>two', line: 9, because: 'it is in the second line of a source' },
    {
      body: ':::choice{#c}\nP\n\n- [x] a {#a}\n  > f\n  > <b>x\n- [ ] b {#b}\n:::',
      line: 11,
      because: 'it is in the feedback of an option',
    },
    { body: ':::choice{#c}\nP\nQ <b>x\n\n- [x] a {#a}\n- [ ] b {#b}\n:::', line: 8, because: 'it is in a prompt' },
    {
      body: ':::choice{#c}\nP\n\n- [x] a {#a}\n- [ ] b {#b}\n\n> E\n>\n> <b>x\n:::',
      line: 14,
      because: 'it is in an explanation',
    },
    { body: '```\n:::choice\n```\n\n<b>x', line: 10, because: 'the fence before it is code' },
  ])('is $line, because $because', ({ body, line }) => {
    expect(readLesson(body).issues).toBe(
      `first.md:${String(line)}:1 HTML does not work here: <b>\n  → Use Markdown, or put code between \`backticks\`.`,
    );
  });

  it('is the same with CRLF and a byte order mark', () => {
    const { lines } = readLesson('one\ntwo\n<b>x');
    expect(readLesson('one\ntwo\n<b>x', {}, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`).lines).toEqual(lines);
  });
});
