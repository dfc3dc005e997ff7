import { parseJson } from '../json.ts';

/** A request to the record store, as far as its handlers look. */
export interface LrsRequest {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
}

/** What is answered: JSON, a text, or nothing. */
export interface LrsAnswer {
  readonly status: 200 | 204 | 400 | 401 | 403 | 404 | 405 | 409 | 412 | 415 | 500;
  readonly json?: unknown;
  /** A document as it is, or a reason in words. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refused = (status: LrsAnswer['status'], ...reasons: readonly string[]): LrsAnswer => ({
  status,
  text: reasons.join('\n'),
});

/** xAPI 1.0.3, part three, 1.5.1: JSON is sent as `application/json`. */
export function jsonBody({ headers, body }: LrsRequest): { readonly value: unknown } | LrsAnswer {
  if (!isJsonType(headers.get('content-type'))) return refused(400, 'The body has not the type application/json.');
  const value = parseJson(body);
  return value === undefined ? refused(400, 'The body is no JSON.') : { value };
}

export const isJsonType = (type: string | null | undefined): boolean => /^application\/json\s*(;|$)/i.test(type ?? '');
