import { html, render } from 'lit';
import type { PageContext } from '../../components/player/page-on-demand.ts';
import { ownUnit } from '../../core/own-unit.ts';
import { leavePage } from '../browser/pages-on-demand.ts';
import { bringPictures } from './bring-pictures.ts';
import { certificateSection } from './certificate-view.ts';
import { glossarySection } from './glossary-view.ts';
import { notesSection } from './notes-view.ts';
import { printSection } from './print-view.ts';
import { readingSection } from './reading-view.ts';
import { searchSection } from './search-view.ts';
import type { Section } from './section.ts';
import styles from './study.css?inline';

/** The script of the page "Search, notes, print", `assets/study.js`. */
leavePage('study', styles, openStudy);
bringPictures();

const sections: readonly Section[] = [
  searchSection,
  glossarySection,
  notesSection,
  readingSection,
  printSection,
  certificateSection,
];

function openStudy(context: PageContext): void {
  const { words, root, tracker } = context;
  const own = { ...context, unit: ownUnit(context.unit, tracker.state, Object.values(tracker.types)) };
  const dialog = document.createElement('dialog');
  dialog.className = 'term-dialog study';
  dialog.setAttribute('aria-labelledby', 'study-title');
  const draw = (): void => {
    render(
      html`<h2 id="study-title" tabindex="-1" autofocus>${words.say('study')}</h2>
        ${views.map((view) => view())}
        <form method="dialog" class="bar bar-close"><button class="primary">${words.say('close')}</button></form>`,
      dialog,
    );
  };
  const views = sections.map((section) => section({ ...own, dialog, draw }));
  draw();
  // The player follows links to lessons; the page makes room for them.
  dialog.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('.hits a') !== null) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  root.append(dialog);
  dialog.showModal();
}
