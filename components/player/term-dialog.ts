import { html, render } from 'lit';
import type { Term } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { richText } from '../parts/rich-text.ts';

/** Explains a term where it stands. The focus returns to the link when the dialog closes. */
export function showTerm({ term, definition }: Term, words: Words, root: HTMLElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'term-dialog';
  dialog.setAttribute('aria-label', term);
  render(
    html`<p class="term-name"><strong>${term}</strong></p>
      <p>${richText(definition)}</p>
      <form method="dialog"><button class="primary">${words.say('close')}</button></form>`,
    dialog,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  root.append(dialog);
  dialog.showModal();
}
