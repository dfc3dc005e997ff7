import { html, render } from 'lit';
import type { PageContext } from '../../../components/player/page-on-demand.ts';
import { leavePage } from '../../browser/pages-on-demand.ts';
import { doctorView } from './doctor-view.ts';
import styles from './doctor.css?inline';
import { observe } from './observe.ts';
import { supportText } from './support-text.ts';

/** The script of the trainer's page, `assets/doctor.js`. */
leavePage('doctor', styles, (context) => {
  void openDoctor(context);
});

async function openDoctor(context: PageContext): Promise<void> {
  const { words, unit, root } = context;
  const report = await observe(context);
  const dialog = document.createElement('dialog');
  dialog.className = 'term-dialog doctor';
  dialog.setAttribute('aria-labelledby', 'doctor-title');
  const text = supportText(report, unit, words);
  const copy = async (): Promise<void> => {
    const status = dialog.querySelector('[role=status]');
    const area = dialog.querySelector('textarea');
    if (status === null || area === null) return;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = words.say('copied');
    } catch {
      // Without https, or in a frame, some browsers forbid it.
      status.textContent = words.say('copyByHand');
      area.hidden = false;
      area.select();
    }
  };
  render(
    html`<h2 id="doctor-title" tabindex="-1" autofocus>${words.say('doctor')}</h2>
      <p>${words.say('doctorLead')}</p>
      ${doctorView(report, words)}
      <p role="status"></p>
      <textarea hidden readonly dir="ltr" rows="8" aria-label=${words.say('copyForSupport')} .value=${text}></textarea>
      <form method="dialog">
        <button type="button" class="primary" @click=${copy}>${words.say('copyForSupport')}</button>
        <button class="quiet">${words.say('close')}</button>
      </form>`,
    dialog,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  root.append(dialog);
  dialog.showModal();
}
