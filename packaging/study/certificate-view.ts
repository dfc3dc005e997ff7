import { html, nothing } from 'lit';
import { results } from '../../core/learner-state.ts';
import { progressOf } from '../../core/progress.ts';
import { certificateOnPaper } from './certificate.ts';
import { printInstead } from './paper.ts';
import type { Section } from './section.ts';

/**
 * A certificate for who has completed the unit. The name is typed for the paper alone: it is kept nowhere. On the results,
 * which lead here, it is open.
 */
export const certificateSection: Section = ({ unit, words, tracker, dialog }) => {
  const printOut = (): void => {
    const name = dialog.querySelector<HTMLInputElement>('#certificate-name')?.value ?? '';
    void printInstead(certificateOnPaper(unit, words, name.trim(), new Date()));
  };
  return () => {
    if (!progressOf(unit, tracker.state).completed) return nothing;
    return html`<details ?open=${tracker.state.place.page === results}>
      <summary>${words.say('certificate')}</summary>
      <p id="certificate-help">${words.say('certificateHelp')}</p>
      <label for="certificate-name">${words.say('certificateName')}</label>
      <input
        id="certificate-name"
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        maxlength="80"
        aria-describedby="certificate-help"
      />
      <p class="buttons"><button type="button" @click=${printOut}>${words.say('printCertificate')}</button></p>
    </details>`;
  };
};
