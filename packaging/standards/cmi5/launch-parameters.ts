/** What an LMS writes into the address it launches. */
export interface LaunchParameters {
  /** Where xAPI requests go, with a slash at the end. */
  readonly endpoint: string;
  /** Where the authorization token is, once. */
  readonly fetch: string;
  /** The learner, as the JSON text that was given. */
  readonly actor: string;
  readonly registration: string;
  /** The LMS's own id for this unit. */
  readonly activityId: string;
}

/** Reads the parameters out of a query string; undefined if they are not all there: this is no cmi5 launch. */
export function launchParameters(search: string): LaunchParameters | undefined {
  // cmi5 8.1.0.0-7: in any order; 8.1.0.0-8: each value is URL-encoded.
  const query = new URLSearchParams(search);
  const of = (name: string): string => query.get(name) ?? '';
  const [endpoint, fetch, actor] = [of('endpoint'), of('fetch'), of('actor')];
  const [registration, activityId] = [of('registration'), of('activityId')];
  if ([endpoint, fetch, actor, registration, activityId].includes('')) return undefined;
  try {
    JSON.parse(actor);
  } catch {
    return undefined;
  }
  return { endpoint: endpoint.replace(/\/*$/, '/'), fetch, actor, registration, activityId };
}
