import type { AttemptRecord } from './attempt-record.ts';
import type { Answer, Transport } from './attempt-recorder.ts';

/** Events in which a page, or a page within it, goes away. */
const LAST_EVENTS = ['beforeunload', 'pagehide', 'unload'];

/** The ways from the stage to its LMS. */
export class StageTransport implements Transport {
  readonly #address: string;
  #isLeaving = false;

  constructor(address: string) {
    this.#address = address;
    for (const type of ['beforeunload', 'pagehide']) addEventListener(type, this.#noticeLeaving);
  }

  sendNow(record: AttemptRecord): Answer {
    const request = new XMLHttpRequest();
    try {
      request.open('POST', this.#address, false);
      request.send(JSON.stringify(record));
      return answerOf(request.status);
    } catch {
      return 'unreachable';
    }
  }

  async sendLater(record: AttemptRecord): Promise<Answer> {
    try {
      return answerOf((await fetch(this.#address, { method: 'POST', body: JSON.stringify(record) })).status);
    } catch {
      return 'unreachable';
    }
  }

  sendAway(record: AttemptRecord): boolean {
    return navigator.sendBeacon(this.#address, JSON.stringify(record));
  }

  isLeaving(): boolean {
    if (!this.#isLeaving && isInLastEvent(window)) this.#noticeLeaving();
    return this.#isLeaving;
  }

  wait(milliseconds: number, then: () => void): void {
    setTimeout(then, milliseconds);
  }

  readonly #noticeLeaving = (): void => {
    this.#isLeaving = true;
    // Runs only when the page stays after all: a SCO that walks from page to page, or a learner who cancels.
    setTimeout(() => {
      this.#isLeaving = false;
    });
  };
}

/** True while this page or a frame within it handles an event of its own leaving. */
function isInLastEvent(page: Window): boolean {
  try {
    // The SCO's listener runs before any listener that we could add to its window, so its event is looked at instead.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells which event another window handles
    if (LAST_EVENTS.includes(page.event?.type ?? '')) return true;
    return Array.from({ length: page.length }, (_, index) => page[index]).some(
      (frame) => frame !== undefined && isInLastEvent(frame),
    );
  } catch {
    // A frame of another site inside the package.
    return false;
  }
}

function answerOf(status: number): Answer {
  // 0: the browser did not ask the LMS at all.
  if (status === 0) return 'unreachable';
  return status === 200 ? 'stored' : 'refused';
}
