import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { randomFrom, shuffled } from '../../core/lists.ts';
import { pairedWith, withPair } from '../../core/pairs.ts';
import type { Pairs } from '../../core/pairs.ts';
import type { Html } from '../../core/programme.ts';
import { CheckedElement } from './checked-element.ts';
import { longestOf } from './longest.ts';
import { resultMark } from './result-mark.ts';
import { richText } from './rich-text.ts';

/** Something to pick. */
export interface Option {
  readonly id: string;
  readonly text: Html;
  /** What is told to those who picked it. */
  readonly feedback?: Html;
}

/** Letters that a list has room for beside what it belongs to. */
const mostBeside = 28;

/** An activity in which one picks what belongs to each of several things, from a list beside it. */
export abstract class PickElement<Question> extends CheckedElement<Question, Pairs> {
  protected readonly tooEarly = 'matchFirst';

  /** A row for each thing, by what names it. The options are in an order that gives nothing away, the same each time. */
  protected picks(names: readonly unknown[], options: readonly Option[]): TemplateResult {
    const { words, isSubmitted } = this;
    const key = this.type.solution(this.question) ?? [];
    const mixed = shuffled(options, randomFrom(this.activity.id)).map(({ id, text }) => ({ id, text: plain(text) }));
    const longest = longestOf(mixed);
    const change = ({ target }: Event): void => {
      const { name, value } = target as HTMLSelectElement;
      const order = key.map(([from]) => from);
      this.edit(withPair(this.current ?? [], name, value, order));
    };
    return html`<div class=${longest.length > mostBeside ? 'pairs' : 'pairs beside'}>
      ${key.map(([from, answer], index) => {
        const id = this.idOf(from);
        const picked = pairedWith(this.current, from);
        const result = picked === answer ? 'right' : 'again';
        return html`<div class="pair" data-result=${isSubmitted ? result : 'none'}>
          <label for=${id}>${names[index]}</label>
          <span class="pick" data-longest=${longest}
            ><select id=${id} name=${from} aria-describedby="${id}-told" ?disabled=${this.isClosed} @change=${change}>
              <option value="">${words.say('pickOne')}</option>
              ${mixed.map(
                (option) => html`<option value=${option.id} .selected=${picked === option.id}>${option.text}</option>`,
              )}
            </select></span
          >
          <div id="${id}-told" class="told">
            ${isSubmitted ? html`${resultMark(result, words)} ${said(options, picked, 'feedback')}` : nothing}
            ${
              this.showsSolution && picked !== answer
                ? html`<p class="solution">${words.say('solutionIs')} ${said(options, answer, 'text')}</p>`
                : nothing
            }
          </div>
        </div>`;
      })}
      ${
        isSubmitted
          ? nothing
          : html`<ul class="on-paper">
              ${mixed.map(({ text }) => html`<li>${text}</li>`)}
            </ul>`
      }
    </div>`;
  }
}

/** What is said of an option, if anything is. */
function said(options: readonly Option[], id: string | undefined, part: 'text' | 'feedback'): unknown {
  const text = options.find((option) => option.id === id)?.[part];
  return text === undefined ? nothing : richText(text);
}

/** An option of a list shows text only. */
const plain = (text: string): string => new DOMParser().parseFromString(text, 'text/html').body.textContent;
