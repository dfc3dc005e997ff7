import { html } from 'hono/html';

import { learnerIds, launchModes } from './launch-mode.ts';
import type { LearnerId } from './launch-mode.ts';
import { languageNames, page, pageHeader, sizeInWords } from './layout.ts';
import type { Html } from './layout.ts';
import type { ShelfItem, ShelfList } from './shelf.ts';
import { standards } from './standard.ts';
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

/** How far a learner is in a package, in a few words. */
export type ProgressOf = (item: ShelfItem, learner: LearnerId) => string;

/** The first page: all packages, how far the learners are in them, and the way to add one. */
export function homePage(list: ShelfList, progressOf: ProgressOf, notice: Notice): Html {
  const { desk } = words;
  const cards = (items: readonly ShelfItem[]): Html | '' => {
    const units = [...new Set(items.map(({ unit }) => unit))];
    const each = units.map((unit) => unitCard(inOrder(items.filter((item) => item.unit === unit)), progressOf));
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
        <p class="lead">${desk.lead} ${desk.tryOnly}</p>
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

/** SCORM 1.2 first: it is what most LMSs play best. */
function inOrder(items: readonly ShelfItem[]): ShelfItem[] {
  return [...items].sort((one, other) => standards.indexOf(one.standard) - standards.indexOf(other.standard));
}

/** A unit, and under it one package for each standard it was built for. */
function unitCard(items: readonly ShelfItem[], progressOf: ProgressOf): Html | '' {
  const { desk } = words;
  const [first] = items;
  if (first === undefined) return '';
  const packages = items.map((item) => packageBox(item, item === first, progressOf));
  return html`<li class="card">
    <h3 dir="auto">${first.title}</h3>
    <ul class="facts">
      ${first.version === undefined ? '' : html`<li>${desk.version(first.version)}</li>`}
      ${languageNames(first.languages)}
    </ul>
    ${packages}
  </li>`;
}

/** One package. Of several, those are open that come first or that a learner has begun; the address may open another. */
function packageBox(item: ShelfItem, isFirst: boolean, progressOf: ProgressOf): Html {
  const { desk, status } = words;
  const progress = learnerIds.map((learner) => progressOf(item, learner));
  const isOpen = isFirst || (item.standard !== 'web' && progress.some((one) => one !== status.notStarted));
  return html`<details class="package" ${isOpen ? 'open' : ''}>
    <summary>${desk.standards[item.standard]} <span class="size">${sizeInWords(item.bytes)}</span></summary>
    <form method="post" action="/launches" id="${item.key}">
      <input type="hidden" name="package" value="${item.key}" />
      ${item.standard === 'web' ? webRow() : lmsRows(item, progress)} ${item.isBuilt ? '' : removeBox()}
      ${item.file === undefined ? '' : zipRow(item.file)}
    </form>
  </details>`;
}

function lmsRows(item: ShelfItem, progress: readonly string[]): Html {
  const { desk } = words;
  const options = launchModes.map((mode) => html`<option value="${mode}">${desk.modes[mode]}</option>`);
  return html`<p class="mode">
      <label for="${item.key}-mode">${desk.mode}</label>
      <select id="${item.key}-mode" name="mode">
        ${options}
      </select>
    </p>
    <ul class="learners">
      ${learnerIds.map((learner, index) => learnerRow(item.key, learner, progress[index] ?? ''))}
    </ul>`;
}

/** The zip as it goes into an LMS. */
function zipRow(file: string): Html {
  return html`<p class="zip"><a href="/packages/${file}" download>${words.desk.download}</a> <code>${file}</code></p>`;
}

function webRow(): Html {
  const { desk } = words;
  return html`<p class="web">
    <button name="learner" value="a">${desk.open}</button> <span class="hint">${desk.openNote}</span>
  </p>`;
}

function learnerRow(key: string, learner: LearnerId, progress: string): Html {
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
    <span class="status" id="${status}">${progress}</span>
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
