import type { HandClock } from '../../fixtures/hand-clock.ts';
import type { Api } from './api.ts';
import type { Site } from './site.ts';

/** What an LMS can be mean with. */
export interface World {
  readonly site: Site;
  readonly clock: HandClock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Takes the page away, as if its frame were removed: at once, in the middle of whatever it is doing. */
  readonly closePage: () => void;
}

/** Makes a page's API mean; called once for each page. */
export type Behaviour = (api: Api, world: World) => Api;

/** A call that is refused with an error, whatever the API would have said. */
function refusing(api: Api, isRefused: (element: string, value: string) => boolean, error: string): Api {
  let refused = false;
  return {
    ...bound(api),
    set: (element, value) => {
      refused = isRefused(element, value);
      return refused ? 'false' : api.set(element, value);
    },
    lastError: () => {
      const code = refused ? error : api.lastError();
      refused = false;
      return code;
    },
  };
}

/** The API's methods without their `this`. */
const bound = (api: Api): Api => ({
  initialize: () => api.initialize(),
  terminate: () => api.terminate(),
  get: (element) => api.get(element),
  set: (element, value) => api.set(element, value),
  commit: () => api.commit(),
  lastError: () => api.lastError(),
  errorString: (code) => api.errorString(code),
});

/** Moodle with no network: the XHR falls back to a beacon, "true" is said, and what went into the void is never sent again. */
export const liesOffline: Behaviour = (api, { site }) => {
  const waiting = new Map<string, string>();
  const sent = new Map(site.tracks);
  const send = (finish: () => unknown): unknown => {
    if (site.network === 'expired') return finish();
    const changed = [...waiting].filter(([element, value]) => sent.get(element) !== value);
    for (const [element, value] of changed) sent.set(element, value);
    site.receive(changed);
    return 'true';
  };
  return {
    ...bound(api),
    set: (element, value) => {
      waiting.set(element, value);
      return api.set(element, value);
    },
    commit: () => send(() => api.commit()),
    terminate: () => send(() => api.terminate()),
  };
};

/** LMSs that keep to the letter of SCORM 1.2: 255 characters of location, 4,096 of suspend data, and not one more. */
export const strict: Behaviour = (api) =>
  refusing(
    api,
    (element, value) =>
      value.length > (element === 'cmi.suspend_data' ? 4096 : element.includes('location') ? 255 : Infinity),
    '405',
  );

/** Moodle as it is set up by default: 64,000 characters of anything. */
export const lax: Behaviour = (api) => refusing(api, (_element, value) => value.length > 64_000, '405');

/** LMSs without interactions, which SCORM 1.2 leaves open (RTE 3.4.2). */
export const hasNoInteractions: Behaviour = (api) => {
  const isInteraction = (element: string): boolean => element.startsWith('cmi.interactions');
  const mean = refusing(api, isInteraction, '401');
  return { ...mean, get: (element) => (isInteraction(element) ? '' : mean.get(element)) };
};

/** LMSs that have interactions, and then take none: a full table, a column too short. */
export const refusesInteractions: Behaviour = (api) =>
  refusing(api, (element) => element.startsWith('cmi.interactions'), '351');

/** Hand-made LMSs whose functions forget to return anything. */
export const answers =
  (nothing: '' | null | undefined): Behaviour =>
  (api) => ({
    ...bound(api),
    set: (element, value) => (api.set(element, value), nothing),
    commit: () => (api.commit(), nothing),
    terminate: () => (api.terminate(), nothing),
    get: (element) => {
      const value = api.get(element);
      return value === '' ? nothing : value;
    },
  });

/** The same, with no error codes either: nobody can tell what became of anything. */
export const saysNothingAtAll: Behaviour = (api, world) => ({
  ...answers(undefined)(api, world),
  lastError: () => undefined,
  errorString: () => undefined,
});

/** LMSs whose API is busy, or half torn down, now and then. */
export const throwsEveryThird: Behaviour = (api) => {
  let count = 0;
  const orThrow = <T>(ask: () => T): T => {
    if (++count % 3 === 0) throw new TypeError("Cannot read properties of null (reading 'document')");
    return ask();
  };
  return {
    initialize: () => orThrow(() => api.initialize()),
    terminate: () => orThrow(() => api.terminate()),
    get: (element) => orThrow(() => api.get(element)),
    set: (element, value) => orThrow(() => api.set(element, value)),
    commit: () => orThrow(() => api.commit()),
    lastError: () => orThrow(() => api.lastError()),
    errorString: (code) => orThrow(() => api.errorString(code)),
  };
};

/** Synchronous requests over a line of the second generation: each commit freezes the page for five seconds. */
export const slow: Behaviour = (api, { clock }) => ({
  ...bound(api),
  commit: () => {
    clock.jump(5000);
    return api.commit();
  },
});

/** Sites that sign people out after a while, whatever they are doing. */
export const expires: Behaviour = (api, { site, random }) => {
  let left = Math.floor(random() * 8);
  return {
    ...bound(api),
    commit: () => {
      if (left-- <= 0) site.network = 'expired';
      return api.commit();
    },
  };
};

/** LMSs that close the player as soon as they hear something they like, or when a window is closed while they save. */
export const closesDuringCommit: Behaviour = (api, { random, closePage }) => ({
  ...bound(api),
  commit: () => {
    const chance = random();
    if (chance < 0.15) closePage();
    const answer = api.commit();
    if (chance > 0.85) closePage();
    return answer;
  },
});

/** LMSs that keep suspend data in a column too short, and give back what was left. */
export const cuts: Behaviour = (api) => ({
  ...bound(api),
  get: (element) => {
    const value = api.get(element);
    return element === 'cmi.suspend_data' ? String(value).slice(0, 255) : value;
  },
});

/** LMSs that mix up character sets, or hand out what another package has left. */
export const garbles: Behaviour = (api) => ({
  ...bound(api),
  get: (element) => {
    const value = api.get(element);
    return element === 'cmi.suspend_data' && value !== ''
      ? `%C3%A2${String(value).split('').reverse().join('')}`
      : value;
  },
});

/** LMSs that call every launch the first one, though they give back what they have. */
export const beginsAnew: Behaviour = (api) => ({
  ...bound(api),
  get: (element) => (/^cmi\.(core\.)?entry$/.test(element) ? 'ab-initio' : api.get(element)),
});

/** LMSs whose script language has numbers and booleans, and gives them as they are. */
export const givesNumbers: Behaviour = (api) => {
  let count = 0;
  const typed = (answer: unknown): unknown => (count++ % 2 === 0 ? answer === 'true' : answer === 'true' ? 1 : 0);
  return {
    initialize: () => typed(api.initialize()),
    terminate: () => typed(api.terminate()),
    get: (element) => {
      const value = api.get(element);
      return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    },
    set: (element, value) => typed(api.set(element, value)),
    commit: () => typed(api.commit()),
    lastError: () => Number(api.lastError()),
    errorString: (code) => api.errorString(code),
  };
};

/** Moodle for those without the right to save (guests, most teachers): "true" to everything, and nothing is on file. */
export const storesNothing: Behaviour = (api) => ({
  ...bound(api),
  commit: () => 'true',
  terminate: () => 'true',
});
