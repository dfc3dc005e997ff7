import { html } from 'hono/html';

import { progressInWords } from './attempt-words.ts';
import { learnerIds, launchModes } from './launch-mode.ts';
import type { LearnerId } from './launch-mode.ts';
import { languageNames, page, pageHeader, sizeInWords } from './layout.ts';
import type { Html } from './layout.ts';
import type { ShelfItem, ShelfList } from './shelf.ts';
import type { State } from './state.ts';
import { words } from './words.ts';
import type { Refusal } from './words.ts';

/** What happened since the page was last seen. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly sentence: string }
  | {
      readonly kind: 'refused';
      readonly title: string;
      readonly sentence: string;
      readonly refusals: readonly Refusal[];
    };

/** The first page: all packages, how far the learners are in them, and the way to add one. */
export function homePage(list: ShelfList, stateOf: (key: string, learner: LearnerId) => State, notice: Notice): Html {
  const { desk } = words;
  const cards = (items: readonly ShelfItem[]): Html | '' => {
    const each = items.map((item) => packageCard(item, (learner) => stateOf(item.key, learner)));
    return each.length === 0
      ? ''
      : html`<ul class="cards">
          ${each}
        </ul>`;
  };
  return page(
    notice.kind === 'refused' ? notice.title : desk.title,
    'home-client.ts',
    html`<a class="skip" href="#packages">${desk.skip}</a>
      ${pageHeader()}
      <main class="home">
        <h1>${desk.title}</h1>
        <p class="lead">${desk.lead}</p>
        ${noticeBox(notice)}
        <section id="packages" aria-labelledby="built">
          <h2 id="built">${desk.built}</h2>
          ${cards(list.built)} ${list.notes.map((note) => html`<p class="note">${note}</p>`)}
        </section>
        <section aria-labelledby="dropped">
          <h2 id="dropped">${desk.dropped}</h2>
          ${list.dropped.length === 0 ? html`<p class="note">${desk.noneDropped}</p>` : cards(list.dropped)}
          ${addForm()}
        </section>
      </main>`,
  );
}

function noticeBox(notice: Notice): Html | '' {
  switch (notice.kind) {
    case 'none':
      return '';
    case 'done':
      return html`<p class="notice right" role="status"><span aria-hidden="true">✓</span> ${notice.sentence}</p>`;
    case 'refused':
      return html`<section class="notice again" aria-labelledby="refused" role="alert">
        <h2 id="refused">${notice.title}</h2>
        <p>${notice.sentence}</p>
        ${refusalList(notice.refusals)}
      </section>`;
    default:
      return notice satisfies never;
  }
}

/** Reasons as a list: what, why, how to mend. */
function refusalList(refusals: readonly Refusal[]): Html {
  const reason = ({ what, why, fix }: Refusal): Html =>
    html`<li><strong>${what}</strong> ${why} <span class="fix">${fix}</span></li>`;
  return html`<ul class="reasons">
    ${refusals.map(reason)}
  </ul>`;
}

function packageCard(item: ShelfItem, stateOf: (learner: LearnerId) => State): Html {
  const { desk } = words;
  const options = launchModes.map((mode) => html`<option value="${mode}">${desk.modes[mode]}</option>`);
  return html`<li class="card" id="${item.key}">
    <h3 dir="auto">${item.title}</h3>
    <ul class="facts">
      ${item.version === undefined ? '' : html`<li>${desk.version(item.version)}</li>`} ${languageNames(item.languages)}
      <li>${sizeInWords(item.bytes)}</li>
    </ul>
    <form method="post" action="/launches">
      <input type="hidden" name="package" value="${item.key}" />
      <p class="mode">
        <label for="${item.key}-mode">${desk.mode}</label>
        <select id="${item.key}-mode" name="mode">
          ${options}
        </select>
      </p>
      <ul class="learners">
        ${learnerIds.map((learner) => learnerRow(item.key, learner, stateOf(learner)))}
      </ul>
      ${item.isBuilt ? '' : removeBox()}
    </form>
  </li>`;
}

function learnerRow(key: string, learner: LearnerId, state: State): Html {
  const { desk } = words;
  const name = desk.learners[learner];
  const status = `${key}-${learner}-status`;
  const reset = html`<details>
    <summary>${desk.reset(name)}</summary>
    <p>${desk.resetWarning(name)}</p>
    <button class="quiet" name="learner" value="${learner}" formaction="/attempts/reset">
      ${desk.resetConfirm(name)}
    </button>
  </details>`;
  return html`<li>
    <button name="learner" value="${learner}" aria-describedby="${status}">${desk.launch(name)}</button>
    <span class="status" id="${status}">${progressInWords(state)}</span>
    ${reset}
  </li>`;
}

function removeBox(): Html {
  const { desk } = words;
  return html`<details>
    <summary>${desk.remove}</summary>
    <p>${desk.removeWarning}</p>
    <button class="quiet" formaction="/packages/remove">${desk.removeConfirm}</button>
  </details>`;
}

function addForm(): Html {
  const { desk } = words;
  return html`<form class="card drop" method="post" action="/packages" enctype="multipart/form-data">
    <h3>${desk.add}</h3>
    <label for="zip">${desk.addLabel}</label>
    <input id="zip" name="zip" type="file" accept=".zip,application/zip" required />
    <p class="hint">${desk.addHint}</p>
    <button>${desk.addButton}</button>
  </form>`;
}
