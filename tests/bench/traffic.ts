import type { CDPSession } from 'playwright-core';

/** A request of a page. Times are since the epoch, in milliseconds; NaN until it has happened. */
export interface RequestSeen {
  readonly url: string;
  readonly sentBytes: number;
  readonly start: number;
  answer: number;
  end: number;
  /** With the headers of the answer. */
  bytes: number;
}

/** Follows all requests of a page, with its frames. */
export class Traffic {
  readonly requests: RequestSeen[] = [];
  readonly #byId = new Map<string, RequestSeen>();
  #lastStir = Date.now();
  /** What turns the browser's monotonic seconds into milliseconds since the epoch. */
  #toEpoch = 0;

  static async follow(session: CDPSession): Promise<Traffic> {
    const traffic = new Traffic();
    session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
      if (!/^https?:/.test(request.url)) return;
      traffic.#toEpoch = (wallTime - timestamp) * 1000;
      const sentBytes = request.postData?.length ?? 0;
      const start = traffic.#epoch(timestamp);
      const seen = { url: request.url, sentBytes, start, answer: NaN, end: NaN, bytes: 0 };
      traffic.#byId.set(requestId, seen);
      traffic.requests.push(seen);
      traffic.#stir();
    });
    session.on('Network.responseReceived', ({ requestId, response, timestamp }) => {
      const seen = traffic.#byId.get(requestId);
      if (seen === undefined) return;
      // The event itself waits for its turn in a busy page.
      const { timing } = response;
      seen.answer = traffic.#epoch(timing ? timing.requestTime + timing.receiveHeadersEnd / 1000 : timestamp);
      traffic.#stir();
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
      const seen = traffic.#byId.get(requestId);
      if (seen === undefined) return;
      seen.bytes = encodedDataLength;
      traffic.#end(seen, timestamp);
    });
    session.on('Network.loadingFailed', ({ requestId, timestamp }) => {
      const seen = traffic.#byId.get(requestId);
      if (seen !== undefined) traffic.#end(seen, timestamp);
    });
    await session.send('Network.enable');
    return traffic;
  }

  /**
   * Bytes that can have come by a time. The browser tells of them late where the page is busy, so they are reckoned from
   * what was answered by then and what the network brings.
   *
   * @param bandwidth - Bits per second.
   */
  bytesBy(time: number, bandwidth: number): number {
    const answered = this.requests.filter(({ answer }) => answer <= time);
    const first = Math.min(time, ...answered.map(({ answer }) => answer));
    return Math.min(sum(answered.map(({ bytes }) => bytes)), ((time - first) * bandwidth) / 8000);
  }

  /** Waits until nothing has been on its way for so many milliseconds; fails after a minute and a half. */
  async quiet(milliseconds: number): Promise<void> {
    const giveUp = Date.now() + 90_000;
    for (;;) {
      const isAtRest = this.requests.every(({ end }) => !Number.isNaN(end));
      if (isAtRest && Date.now() - this.#lastStir >= milliseconds) return;
      if (Date.now() > giveUp) throw new Error('The network did not come to rest.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  #end(seen: RequestSeen, timestamp: number): void {
    seen.end = this.#epoch(timestamp);
    if (Number.isNaN(seen.answer)) seen.answer = seen.end;
    this.#stir();
  }

  #stir(): void {
    this.#lastStir = Date.now();
  }

  #epoch(timestamp: number): number {
    return timestamp * 1000 + this.#toEpoch;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
