import { Scorm12API } from 'scorm-again';
import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';

/** An LMS made of scorm-again: keeps what was committed, hands it back at the next launch. */
export class ScormAgainLms {
  /** What the LMS has on file. */
  cmi: Record<string, unknown> = {};
  /** What it says at launch besides. */
  readonly launchValues: Readonly<Record<string, string>>;

  constructor(launchValues: Readonly<Record<string, string>> = {}) {
    this.launchValues = launchValues;
  }

  /** A new page with its API. */
  launch(): Scorm12Api {
    const api = new Scorm12API({ autocommit: false, logLevel: 5, lmsCommitUrl: false });
    if (Object.keys(this.cmi).length > 0) api.loadFromJSON(this.cmi, 'cmi');
    for (const [element, value] of Object.entries(this.launchValues))
      api.loadFromFlattenedJSON({ [element]: value }, '');
    const keep = (): void => {
      this.cmi = (api.renderCommitCMI(true) as { cmi: Record<string, unknown> }).cmi;
    };
    api.on('LMSCommit', keep);
    api.on('LMSFinish', keep);
    return api;
  }

  /** A value on file, by its element's name. */
  value(element: string): unknown {
    return element
      .replace(/^cmi\./, '')
      .split('.')
      .reduce<unknown>(
        (owner, key) =>
          typeof owner === 'object' && owner !== null
            ? Object.entries(owner).find(([name]) => name === key)?.[1]
            : undefined,
        this.cmi,
      );
  }
}
