import type { Surroundings } from '../../packaging/standards/cmi5/lrs.ts';

/** As much of a browser's `XMLHttpRequest` as axios uses, over the network that is given. */
export const xmlHttpRequestOver = (fetch: Surroundings['fetch']): new () => unknown =>
  class {
    status = 0;
    readonly statusText = '';
    responseText = '';
    onloadend = (): void => undefined;
    onerror = (): void => undefined;
    readonly #headers: Record<string, string> = {};
    #method = '';
    #url = '';

    open(method: string, url: string): void {
      this.#method = method;
      this.#url = url;
    }

    setRequestHeader(name: string, value: string): void {
      this.#headers[name] = value;
    }

    getAllResponseHeaders(): string {
      return '';
    }

    send(body: string | null): void {
      void this.#answer(body).then(
        () => this.onloadend(),
        () => this.onerror(),
      );
    }

    async #answer(body: string | null): Promise<void> {
      const answer = await fetch(this.#url, { method: this.#method, headers: this.#headers, body });
      this.responseText = await answer.text();
      this.status = answer.status;
    }
  };
