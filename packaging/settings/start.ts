import { html, render } from 'lit';
import type { PageContext } from '../../components/player/page-on-demand.ts';
import { leavePage } from '../browser/pages-on-demand.ts';
import { forgetEverything, forgetMine } from './forget.ts';
import styles from './settings.css?inline';
import { lookNow, wear, wearWhatCameBack } from './wear.ts';
import { settingsView } from './settings-view.ts';
import type { Settings } from './settings-view.ts';

/** The script of the page "Settings and safety", `assets/settings.js`. */
leavePage('settings', styles, openSettings);
wearWhatCameBack();

function openSettings({ tracker, unit, words, device, root, leave }: PageContext): void {
  // Another page of this browser may open it here, see `followPage()`.
  root.querySelector<HTMLDialogElement>('.settings')?.close();
  const dialog = document.createElement('dialog');
  dialog.className = 'term-dialog settings';
  dialog.setAttribute('aria-labelledby', 'settings-title');
  let deleting: Settings['deleting'] = 'no';
  const draw = (): void => {
    render(
      html`<h2 id="settings-title" tabindex="-1" autofocus>${words.say('settings')}</h2>
        ${settingsView({
          words,
          look: lookNow(),
          isShared: device.isShared(),
          isHeard: (tracker.line?.keeper ?? 'device') !== 'device' && tracker.saving !== 'practice',
          deleting,
          share(shared) {
            tracker.renewDevice(() => {
              if (shared) void forgetMine(unit.id, localStorage);
              device.share(shared);
            });
            deleting = 'no';
            draw();
          },
          wear(look) {
            wear(look, device);
            draw();
          },
          ask(asking) {
            deleting = asking ? 'asking' : 'no';
            draw();
            dialog.querySelector<HTMLElement>(asking ? '.asking button' : '.delete-all')?.focus();
          },
          leave,
          forget() {
            void forget();
          },
        })}
        <form method="dialog" class="bar bar-close"><button class="primary">${words.say('close')}</button></form>`,
      dialog,
    );
  };
  /** After this nothing is to come back by itself, so nothing is kept from now on. */
  const forget = async (): Promise<void> => {
    let isEmpty = Promise.resolve();
    tracker.renewDevice(() => {
      isEmpty = forgetEverything(localStorage);
      device.share(true);
    });
    device.notes.forget();
    await isEmpty;
    deleting = 'done';
    draw();
    dialog.querySelector<HTMLElement>('.delete-all')?.focus();
  };
  draw();
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  root.append(dialog);
  dialog.showModal();
}
