import { Scorm2004API } from 'scorm-again';
import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';

/** An LMS made of scorm-again: keeps what was committed, hands it back at the next launch if exit was "suspend". */
export class ScormAgain2004Lms {
  /** What the LMS has on file. */
  cmi: Record<string, unknown> = {};
  /** What it says at launch besides. */
  readonly launchValues: Readonly<Record<string, string>>;

  constructor(launchValues: Readonly<Record<string, string>> = {}) {
    this.launchValues = launchValues;
  }

  /** A new page with its API. */
  launch(): Scorm2004Api {
    const api = new Scorm2004API({ autocommit: false, logLevel: 5, lmsCommitUrl: false });
    let exit = '';
    if (Object.keys(this.cmi).length > 0) api.loadFromJSON(this.cmi, 'cmi');
    for (const [element, value] of Object.entries(this.launchValues))
      api.loadFromFlattenedJSON({ [element]: value }, '');
    const keep = (): void => {
      this.cmi = exit === 'suspend' ? (api.renderCommitCMI(true) as { cmi: Record<string, unknown> }).cmi : {};
    };
    api.on('SetValue.cmi.exit', (_element: string, value: string) => {
      exit = value;
    });
    api.on('Commit', keep);
    api.on('Terminate', keep);
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
