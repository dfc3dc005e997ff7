/** xAPI's context, as far as it is taken over from the LMS. */
export interface ContextTemplate {
  readonly contextActivities?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}

/**
 * The document `LMS.LaunchData` (cmi5 10.2), as far as a unit needs it. `moveOn` is the LMS's own affair;
 * `launchParameters` and `entitlementKey` come from a course structure, and ours has neither.
 */
export interface LaunchData {
  readonly mode: 'normal' | 'browse' | 'review';
  readonly contextTemplate: ContextTemplate;
  /** 0 to 1. */
  readonly masteryScore: number | undefined;
  /** Where the LMS wants its learner back. */
  readonly returnUrl: string | undefined;
}

/** Reads the document; undefined if it is none, for without a context template nothing can be said (cmi5 10.2.1.0-4). */
export function readLaunchData(text: string): LaunchData | undefined {
  const data = readObject(text);
  const contextTemplate = data?.['contextTemplate'];
  if (!isObject(contextTemplate)) return undefined;
  const { launchMode, masteryScore, returnURL } = data ?? {};
  const score = typeof masteryScore === 'string' ? Number(masteryScore) : masteryScore;
  return {
    // cmi5 10.2.2.0-4: one of three words.
    mode: launchMode === 'Browse' ? 'browse' : launchMode === 'Review' ? 'review' : 'normal',
    contextTemplate,
    masteryScore: typeof score === 'number' && score >= 0 && score <= 1 ? score : undefined,
    returnUrl: typeof returnURL === 'string' && /^https?:/i.test(returnURL) ? returnURL : undefined,
  };
}

/** The languages the learner prefers, the best first (cmi5 11.1.0.0-1, -2), as codes without region. */
export function readLanguages(text: string): string[] {
  const preference = readObject(text)?.['languagePreference'];
  if (typeof preference !== 'string') return [];
  const codes = preference.split(',').map((tag) => tag.trim().split('-')[0]?.toLowerCase() ?? '');
  return codes.filter((code) => code !== '');
}

/** The text as a JSON object; undefined if it is none. */
export function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
