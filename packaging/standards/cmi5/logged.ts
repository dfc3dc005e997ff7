import type { CallLog } from '../shared/call-log.ts';
import type { Surroundings } from './lrs.ts';

/** A way to make requests that notes each of them: by its resource alone, for addresses name the learner. */
export const logged =
  (fetch: Surroundings['fetch'], log: CallLog): Surroundings['fetch'] =>
  async (url, init) => {
    const at = Date.now();
    const resource = /statements|activities\/state|agents\/profile/.exec(url)?.[0] ?? 'fetch';
    const call = `${init.method ?? 'GET'} ${resource}`;
    try {
      const response = await fetch(url, init);
      log.note(call, String(response.status), at);
      return response;
    } catch (error) {
      log.note(call, error instanceof Error ? error.name : 'no answer', at);
      throw error;
    }
  };
