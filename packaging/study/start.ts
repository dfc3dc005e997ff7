import { html, nothing, render } from 'lit';
import type { PageContext } from '../../components/player/page-on-demand.ts';
import type { Unit } from '../../core/programme.ts';
import { leavePage } from '../browser/pages-on-demand.ts';
import { arriveAt } from './arrive.ts';
import { entriesOf } from './glossary.ts';
import { glossaryView } from './glossary-view.ts';
import { passagesOf } from './places.ts';
import type { Passage } from './places.ts';
import { search } from './search.ts';
import { searchView } from './search-view.ts';
import styles from './study.css?inline';

/** What was searched for last: who comes back from one result goes on to the next. */
let query = '';

/** The script of the page "Search, notes, print", `assets/study.js`. */
leavePage('study', styles, openStudy);

function openStudy(context: PageContext): void {
  const { unit, words, root } = context;
  const dialog = document.createElement('dialog');
  dialog.className = 'term-dialog study';
  dialog.setAttribute('aria-labelledby', 'study-title');
  const passages = passagesOf(unit);
  let spoken: readonly Unit[] = [unit];
  let missing: readonly string[] = [];

  const follow = (passage: Passage): void => {
    dialog.close();
    void arriveAt(passage, root);
  };
  /** Gets the words in the other languages, when somebody wants to see them. */
  const loadOthers = async (): Promise<void> => {
    const others = unit.languages.filter(({ code }) => code !== unit.language);
    const units = await Promise.all(
      others.map(({ code }) =>
        root.load(code).then(
          ({ unit: other }) => other,
          () => undefined,
        ),
      ),
    );
    spoken = [unit, ...units.filter((other) => other !== undefined)];
    missing = others.filter((_other, index) => units[index] === undefined).map(({ name }) => name);
    draw();
  };
  const draw = (): void => {
    render(
      html`<h2 id="study-title" tabindex="-1" autofocus>${words.say('study')}</h2>
        ${searchView({
          unit,
          words,
          query,
          hits: search(query, passages),
          ask(text) {
            query = text;
            draw();
          },
          follow,
        })}
        ${
          unit.lessons.some(({ terms }) => terms.length > 0)
            ? html`<details
                @toggle=${() => {
                  void loadOthers();
                }}
              >
                <summary>${words.say('unitWords')}</summary>
                ${glossaryView(entriesOf(spoken), missing, words)}
              </details>`
            : nothing
        }
        <form method="dialog"><button class="primary">${words.say('close')}</button></form>`,
      dialog,
    );
  };
  draw();
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  root.append(dialog);
  dialog.showModal();
}
