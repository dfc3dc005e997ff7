import { html } from 'hono/html';

import { page, pageHeader } from './layout.ts';
import type { Html } from './layout.ts';
import type { ShelfItem } from './shelf.ts';
import type { Ticket } from './store.ts';
import { words } from './words.ts';

const SIZES = ['full', 'phone', 'small'] as const;

/** What the frame may do. It lacks top navigation: a package cannot lead the trainer away from this page. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals';

/** One launch: the package in its frame, and beside it what it says to the LMS. `origin` is the package's own. */
export function playPage(ticket: Ticket, { title, standard }: ShelfItem, scoCount: number, origin: string): Html {
  const { desk, play } = words;
  const learner = desk.learners[ticket.learner];
  const launch = `/launches/${ticket.token}`;
  const size = (name: (typeof SIZES)[number]): Html =>
    html`<label
      ><input type="radio" name="size" value="${name}" ${name === 'full' ? 'checked' : ''} /> ${play.sizes[name]}</label
    >`;
  const facts = `${standard === 'web' ? '' : `${learner}, `}${desk.standards[standard]}`;
  const remarks = [
    play.quietMode[ticket.mode],
    standard === 'web' ? play.noLms : '',
    scoCount > 1 ? play.severalScos(scoCount) : '',
  ].filter((remark) => remark !== '');
  return page(
    play.title(title, learner),
    'inspector-client.ts',
    html`${pageHeader(ticket.desk)}
      <main class="play" data-mode="${ticket.mode}" data-launch="${launch}" data-standard="${standard}">
        <div class="head">
          <h1><span dir="auto">${title}</span> <span class="learner">${facts}</span></h1>
          <a class="back" href="${ticket.desk}/#${ticket.package}">${desk.back}</a>
          <fieldset class="sizes">
            <legend>${play.size}</legend>
            ${SIZES.map(size)}
          </fieldset>
        </div>
        <section class="stage-box" data-size="full" aria-label="${play.stage}" tabindex="0">
          <noscript><p class="note">${play.noScript}</p></noscript>
          <iframe
            id="stage"
            title="${play.stage}"
            src="${origin}/play/${ticket.token}"
            sandbox="${SANDBOX}"
            allow="autoplay; clipboard-write; fullscreen"
          ></iframe>
        </section>
        <section class="inspector" aria-labelledby="inspector">
          <h2 id="inspector">${play.inspector}</h2>
          ${remarks.map((remark) => html`<p class="note">${remark}</p>`)}
          <p id="trouble" class="notice again" role="alert" hidden></p>
          <p id="wrote" class="notice again" hidden></p>
          <p id="ended" class="notice right" role="status" hidden></p>
          <h3>${play.stored}</h3>
          <p id="stored">${play.loading}</p>
          <div id="lists"></div>
          <details>
            <summary>${play.raw}</summary>
            <dl id="raw"></dl>
          </details>
          <h3>${play.calls}</h3>
          <p id="count">${play.noCalls}</p>
          <ol id="calls" tabindex="0" aria-label="${play.calls}" reversed></ol>
          <p>
            <button id="copy" class="quiet" type="button">${play.copy}</button> <span id="copied" role="status"></span>
          </p>
          <p><a href="${launch}/attempt.json">${play.allCalls}</a></p>
        </section>
      </main>`,
  );
}

/** What is left of a launch whose attempt was reset or whose package was removed. */
export function gonePage(home: string): Html {
  const { desk, stage } = words;
  return page(
    desk.notDone,
    '',
    html`${pageHeader(home)}
      <main class="home">
        <h1>${desk.notDone}</h1>
        <p>${stage.gone}</p>
        <p><a href="${home}/">${desk.back}</a></p>
      </main>`,
  );
}
