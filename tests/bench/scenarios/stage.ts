import type { Browser } from 'playwright-core';
import type { Network } from '../networks.ts';
import type { Package } from '../package.ts';
import { Phone } from '../phone.ts';
import type { LaunchPlan, Visit } from '../phone.ts';
import type { Encoding, Server } from '../server.ts';

/** Where a package is measured: by whom it is served, and over which network it comes. */
export interface Stage {
  readonly browser: Browser;
  readonly server: Server;
  readonly pack: Package;
  readonly encoding: Encoding;
  /** Undefined: as fast as this computer can. */
  readonly network: Network | undefined;
}

let attempts = 0;
/** A name that no attempt has had yet. */
export const newAttempt = (): string => `attempt-${String(++attempts)}`;

/** As a result names it. */
export const situationOf = ({ network, encoding }: Stage): string => `${network?.name ?? 'no limit'}, ${encoding}`;

/** Lets somebody with a new phone launch the package, and throws the phone away afterwards. */
export async function withVisit<T>(
  stage: Stage,
  attempt: string,
  use: (visit: Visit) => Promise<T>,
  answersFirst = false,
): Promise<T> {
  const phone = await Phone.unpack(stage.browser);
  try {
    return await use(await phone.launch({ ...planOf(stage, attempt), answersFirst }));
  } finally {
    await phone.close();
  }
}

/** How a phone comes to the package. */
export const planOf = ({ server, pack, encoding, network }: Stage, attempt: string): LaunchPlan => ({
  lmsPage: server.lmsPage(attempt),
  address: `${server.offer(pack, encoding)}${pack.launch}`,
  network,
});
