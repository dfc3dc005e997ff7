import { html, nothing } from 'lit';
import { DraftElement } from './draft-element.ts';
import type { Closing } from './draft-element.ts';

/** An activity that is filled in and submitted, and not marked. */
export abstract class KeptElement<Question, Response> extends DraftElement<Question, Response> {
  /** Its button and its words. */
  protected kept(): Closing {
    return {
      button: 'done',
      hasButton: true,
      result: this.isSubmitted ? 'kept' : 'none',
      status: this.isSubmitted
        ? html`<p>${this.words.say('answersKept')}</p>
            ${this.explanation}`
        : nothing,
    };
  }
}
