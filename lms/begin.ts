import { openSession } from './cmi5/launch.ts';
import { lrsOrigin, packageOrigin } from './hosts.ts';
import type { Manifest } from './manifest.ts';
import { launchElements as elements12 } from './scorm12/launch.ts';
import { launchElements as elements2004, isNewAttempt } from './scorm2004/launch.ts';
import type { Standard } from './standard.ts';
import type { State } from './state.ts';
import type { Store, Ticket } from './store.ts';

/** What a stage is told when a launch begins. */
export interface Beginning {
  readonly launch: number;
  readonly standard: Standard;
  /** What a SCO can read; empty where there is no API. */
  readonly elements: State;
  /** Address of the package's page, with its query. */
  readonly start: string;
  /** Where a package goes that has ended its session, if its standard has such a place. */
  readonly returned: string;
}

/** Counts a launch and works out what the package gets. */
export function beginLaunch(store: Store, ticket: Ticket, manifest: Manifest, port: number, now: number): Beginning {
  const path = manifest.launchPath.split('/').map(encodeURIComponent).join('/');
  const start = `/files/${path}${manifest.launchQuery}`;
  const returned = `/play/${ticket.token}/returned`;
  const { package: key, learner, mode } = ticket;
  const { standard } = manifest;
  const begun = (given: { elements?: State; start?: string; isNew?: boolean }): Beginning => ({
    launch: store.beginLaunch(ticket, now, given.isNew),
    standard,
    elements: given.elements ?? {},
    start: given.start ?? start,
    returned,
  });
  switch (standard) {
    case 'scorm12':
      return begun({ elements: elements12(learner, mode, store.stateOf(key, learner), manifest) });
    case 'scorm2004-3rd':
    case 'scorm2004-4th': {
      const stored = store.stateOf(key, learner);
      const isNew = isNewAttempt(stored, mode);
      return begun({ elements: elements2004(learner, mode, isNew ? {} : stored, manifest), isNew });
    }
    case 'cmi5': {
      const { launch, ...rest } = begun({});
      const own = packageOrigin(key, port);
      const url = `${own}${start}`;
      const returnUrl = `${own}${returned}`;
      const session = { ticket, manifest, launch, url, lrs: lrsOrigin(key, port), returnUrl, now };
      return { ...rest, launch, start: openSession(store, session) };
    }
    case 'web':
      return begun({});
    default:
      return standard satisfies never;
  }
}
