import type { Api } from './api.ts';

/** An honest LMS of any generation: what it has on file, and the network that leads to it. */
export class Site {
  /** What is on file, by element. */
  readonly tracks = new Map<string, string>();
  network: 'on' | 'off' | 'expired' = 'on';

  /** A new page with its API. */
  launch(): Api {
    return new SitePage(this);
  }

  /** What a request brings; says whether it arrived and was taken. */
  receive(values: Iterable<readonly [element: string, value: string]>): boolean {
    if (this.network !== 'on') return false;
    for (const [element, value] of values) this.tracks.set(element, value);
    return true;
  }

  get suspendData(): string {
    return this.tracks.get('cmi.suspend_data') ?? '';
  }
}

const fixed: Readonly<Record<string, string>> = {
  'cmi.core.lesson_mode': 'normal',
  'cmi.mode': 'normal',
  'cmi.core.credit': 'credit',
  'cmi.credit': 'credit',
  'cmi.core.student_id': 'learner-7',
  'cmi.learner_id': 'learner-7',
};

/** The API in a page of the site: it keeps what is set and sends all of it with every commit. */
class SitePage implements Api {
  readonly #site: Site;
  readonly #values: Map<string, string>;
  #isOpen = false;
  #error = '0';

  constructor(site: Site) {
    this.#site = site;
    this.#values = new Map(site.tracks);
  }

  initialize(): unknown {
    this.#isOpen = true;
    return this.#say(true);
  }

  terminate(): unknown {
    const answer = this.#send();
    this.#isOpen = false;
    return answer;
  }

  get(element: string): unknown {
    this.#error = '0';
    const list = /^(cmi\.\w+)\._count$/.exec(element)?.[1];
    if (list !== undefined) {
      return String(new Set([...this.#values.keys()].flatMap((name) => name.match(`^${list}\\.\\d+`) ?? [])).size);
    }
    return fixed[element] ?? this.#values.get(element) ?? '';
  }

  set(element: string, value: string): unknown {
    if (this.#isOpen) this.#values.set(element, value);
    return this.#say(this.#isOpen, '301');
  }

  commit(): unknown {
    return this.#send();
  }

  lastError(): unknown {
    return this.#error;
  }

  errorString(code: string): unknown {
    return code === '0' ? 'No error' : 'General exception';
  }

  #send(): unknown {
    return this.#say(this.#isOpen && this.#site.receive(this.#values), '101');
  }

  #say(isWell: boolean, error = '0'): unknown {
    this.#error = isWell ? '0' : error;
    return isWell ? 'true' : 'false';
  }
}
