import { html } from 'lit';
import { randomFrom, shuffled } from '../../../core/lists.ts';
import { inline } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { GapsQuestion } from './gaps-question.ts';

/** The text with lines for its gaps, and what to choose from behind each. */
export const gapsOnPaper: OnPaper<GapsQuestion> = {
  form({ paragraphs, gaps, isTyped }) {
    const choices = (id: string): string => {
      const options = gaps.find((gap) => gap.id === id)?.options ?? [];
      const texts = shuffled(options, randomFrom(id)).map(({ text }) => text);
      return isTyped ? '' : ` (${texts.join(' / ')})`;
    };
    return paragraphs.map(
      (parts) =>
        html`<p>
          ${parts.map((part) =>
            typeof part === 'string' ? inline(part) : html`<span class="gap"></span>${choices(part.id)}`,
          )}
        </p>`,
    );
  },
};
