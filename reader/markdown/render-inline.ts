import type { Tokens } from 'marked';
import { reportIn } from '../page.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../issues.ts';
import { idFix, idPattern } from '../schemas.ts';
import { sourceLanguage } from '../translation/texts.ts';
import type { Said } from '../translation/texts.ts';
import { excerpt, suggest } from '../wording.ts';
import { decodeReferences, element, escapeHtml } from './html.ts';
import { holdTogether } from './hold-together.ts';
import { innerTokens, lexInline, longestText, tooLong } from './lexer.ts';
import type { Citation, InlineToken } from './lexer.ts';
import { strayAddress, strayAddressProblem } from './lookalikes.ts';

/** A line of text as HTML. Everything is escaped; what is not allowed is reported and shown as text. */
export function renderInline(said: Said, page: Page, cut?: Cut): string {
  if (said.markdown.length > longestText) {
    reportIn(page, said, tooLong);
    return escapeHtml(said.markdown);
  }
  try {
    const tokens = lexInline(said.markdown);
    const stray = strayAddress(tokens);
    if (stray !== undefined) reportIn(page, said, strayAddressProblem, stray);
    return new InlineRenderer(said, page, cut).render(tokens, 0);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reportIn(page, said, { what: 'This text is nested too deeply to be read.', fix: 'Write it in simpler sentences.' });
    return escapeHtml(said.markdown);
  }
}

/** Takes a gap out of a text and gives what is to stand there; without one, texts have no gaps. */
export type Cut = (id: string, answer: string) => string;

/** What a text says without its marks. */
export function plainText(tokens: readonly InlineToken[]): string {
  return tokens
    .map((token) => {
      const inner = innerTokens(token);
      if (inner.length > 0) return plainText(inner);
      return 'text' in token ? decodeReferences(token.text) : token.type === 'br' ? ' ' : '';
    })
    .join('');
}

class InlineRenderer {
  readonly #said: Said;
  readonly #page: Page;
  readonly #cut: Cut | undefined;
  /** How many marks are around what is being rendered. */
  #depth = 0;
  /** What stands in a gap is an answer, and is compared. */
  #isInGap = false;

  constructor(said: Said, page: Page, cut: Cut | undefined) {
    this.#said = said;
    this.#page = page;
    this.#cut = cut;
  }

  /** `start` is where the tokens begin in the text. */
  render(tokens: readonly InlineToken[], start: number): string {
    let offset = start;
    return tokens
      .map((token) => {
        const html = this.#token(token, offset);
        offset += token.raw.length;
        return html;
      })
      .join('');
  }

  #inner(token: InlineToken, offset: number): string {
    const tokens = innerTokens(token);
    this.#depth++;
    const html = this.render(tokens, offset + Math.max(0, token.raw.indexOf(tokens[0]?.raw ?? '')));
    this.#depth--;
    return html;
  }

  #token(token: InlineToken, offset: number): string {
    switch (token.type) {
      case 'text':
      case 'escape':
        return innerTokens(token).length > 0 ? this.#inner(token, offset) : escapeHtml(this.#text(token.text));
      case 'strong':
      case 'em':
      case 'del':
        return element(token.type, {}, this.#inner(token, offset));
      case 'codespan':
        return element('code', { dir: 'ltr' }, escapeHtml(token.text));
      case 'br':
        return '<br>';
      case 'link':
        return this.#link(token, offset);
      case 'citation':
        return this.#citation(token, offset);
      case 'image':
        this.#report(
          {
            what: 'There is a picture inside a text.',
            fix: 'Let it stand alone, with an empty line before and after it.',
          },
          offset,
        );
        return escapeHtml(token.text);
      case 'html':
        if (isClosingTag(token.raw, this.#said.markdown)) return escapeHtml(token.raw);
        this.#report(
          {
            what: `HTML does not work here: ${excerpt(token.raw, 30)}`,
            fix: 'Use Markdown, or put code between `backticks`.',
          },
          offset,
        );
        return escapeHtml(token.raw);
      default:
        // Task boxes inside a text, and whatever marked may learn one day.
        return escapeHtml((token satisfies never as InlineToken).raw);
    }
  }

  #text(raw: string): string {
    const text = decodeReferences(raw);
    if (this.#isInGap) return text;
    return holdTogether(text, this.#said.isFallback ? sourceLanguage : this.#page.texts.language);
  }

  #link(token: Tokens.Link, offset: number): string {
    const href = decodeReferences(token.href).trim();
    this.#isInGap = href.startsWith('gap:');
    const content = this.#inner(token, offset);
    this.#isInGap = false;
    const [, scheme = '', rest = ''] = /^(term:|gap:|#)(.*)$/s.exec(href) ?? [];
    if (scheme === 'term:') return this.#term(rest, content, offset);
    if (scheme === 'gap:') return this.#gap(rest, content, offset);
    if (scheme === '#') return this.#lesson(rest, content, offset);
    const problem = linkProblem(href, token.raw.startsWith('['));
    if (problem !== undefined) {
      this.#report(problem, offset);
      return content;
    }
    const isMail = href.toLowerCase().startsWith('mailto:');
    const outside = isMail ? {} : { target: '_blank', rel: 'noopener noreferrer' };
    return element('a', { href, ...outside }, content);
  }

  #term(id: string, content: string, offset: number): string {
    const { glossary, terms } = this.#page;
    if (!glossary.has(id)) {
      this.#report(
        {
          what: `The glossary has no term "${excerpt(id)}".`,
          fix: suggest(id, [...glossary.keys()], 'Add it to content/glossary.yaml, or correct the id.'),
        },
        offset,
      );
      return content;
    }
    terms.add(id);
    return element('a', { class: 'term', href: `#term-${id}`, 'data-term': id }, content);
  }

  #gap(id: string, content: string, offset: number): string {
    if (this.#cut !== undefined && this.#depth === 0 && idPattern.test(id)) return this.#cut(id, content);
    this.#report(
      this.#cut === undefined
        ? { what: 'A gap stands in a paragraph of a gaps block, after its prompt.', fix: 'Write plain words here.' }
        : this.#depth > 0
          ? { what: 'This gap stands inside bold words, italics or a link.', fix: 'Let it stand outside.' }
          : { what: `"${excerpt(id)}" cannot be the id of a gap.`, fix: idFix },
      offset,
    );
    return content;
  }

  #lesson(id: string, content: string, offset: number): string {
    const { lessons } = this.#page;
    if (!lessons.includes(id)) {
      this.#report(
        { what: `This unit has no lesson "${excerpt(id)}".`, fix: suggest(id, lessons, 'Use the id of a lesson.') },
        offset,
      );
      return content;
    }
    return element('a', { href: `#${id}` }, content);
  }

  #citation({ id }: Citation, offset: number): string {
    const { sources, lesson, words } = this.#page;
    const cited = sources.cite(id);
    if (cited === undefined) {
      this.#report(
        {
          what: `The source "${id}" is cited, but nothing says what it is.`,
          fix: suggest(id, sources.names, `Add a line:  [^${id}]: …`),
        },
        offset,
      );
      return '';
    }
    const number = String(cited.number);
    const link = element(
      'a',
      {
        href: `#source-${lesson}-${number}`,
        id: `cite-${lesson}-${number}-${String(cited.use)}`,
        class: 'cite',
        'aria-label': words.say('source', { n: cited.number }),
      },
      words.number(cited.number),
    );
    return element('sup', {}, link);
  }

  #report(problem: Problem, offset: number): void {
    reportIn(this.#page, this.#said, problem, offset);
  }
}

/** A tag whose opening has been told of already. */
const isClosingTag = (tag: string, text: string): boolean =>
  tag.startsWith('</') && text.includes(`<${tag.slice(2, -1).trim()}`);

/** Why an address cannot be linked to. */
function linkProblem(href: string, isWritten: boolean): Problem | undefined {
  if (/^https?:\/\/[^\s/]/i.test(href) || /^mailto:[^\s@]+@[^\s@]+$/i.test(href)) {
    if (URL.canParse(href)) return undefined;
  }
  const what = href === '' ? 'This link leads nowhere.' : `A link cannot lead to "${excerpt(href)}".`;
  return {
    what,
    fix: isWritten
      ? 'Use a full address (https://…), mailto:, #lesson-id of this unit, or term:term-id.'
      : 'Put it between `backticks` if it is no link.',
  };
}
