/**
 * What SCORM 2004 allows as a value, where scorm-again is more generous than the standard (ids with blanks, weeks in a
 * time interval, free text as an answer). A package must not work only because we are kind, so what is longer than the
 * length that every LMS must take (SPM, smallest permitted maximum) is refused too.
 * Source: SCORM 2004 run-time environment, 4.1.1 data types and 4.2 elements; both editions say the same here.
 */

const REAL = '-?(\\d+(\\.\\d{1,7})?|\\.\\d{1,7})';
const INTERVAL = /^P(?=\d|T)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
/** A zone stands only after a fraction of a second. */
const TIME =
  /^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/;
/** RFC 3986: ASCII without blanks and quotes; a URN has a name for its kind (RFC 2141). */
const LONG_IDENTIFIER = /^(?=.{1,4000}$)(urn:[A-Za-z0-9-]{1,32}:|(?!urn:))[A-Za-z0-9._~:/?#@!$&'()*+,;=%[\]-]+$/;
const SHORT = "[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,250}";
const localized = (length: number): string =>
  `(\\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\\})?(?!\\{lang=)[^]{0,${String(length)}}`;

const whole = (part: string): RegExp => new RegExp(`^(?:${part})$`);
const list = (part: string, most: number): RegExp => whole(`${part}(?:\\[,\\]${part}){0,${String(most - 1)}}`);

const RULES: readonly (readonly [element: RegExp, value: RegExp])[] = [
  [/^cmi\.(objectives|interactions)\.\d+\.id$/, LONG_IDENTIFIER],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, LONG_IDENTIFIER],
  [/^cmi(\.objectives\.\d+)?\.(score\.(scaled|raw|min|max)|progress_measure)$/, whole(REAL)],
  [/^cmi\.(session_time|interactions\.\d+\.latency)$/, INTERVAL],
  [/^cmi\.(interactions|comments_from_learner)\.\d+\.timestamp$/, TIME],
  [/^cmi\.interactions\.\d+\.weighting$/, whole(REAL)],
  [/^cmi\.interactions\.\d+\.result$/, whole(`correct|incorrect|unanticipated|neutral|${REAL}`)],
  [/^cmi\.(interactions|objectives)\.\d+\.description$/, whole(localized(250))],
  [/^cmi\.comments_from_learner\.\d+\.comment$/, whole(localized(4000))],
];

/** RTE 4.2.9.2: what an answer looks like, by interaction type. */
const RESPONSES: Readonly<Record<string, RegExp>> = {
  'true-false': /^(true|false)$/,
  choice: whole(`(${SHORT}(?:\\[,\\]${SHORT}){0,35})?`),
  likert: whole(SHORT),
  matching: list(`${SHORT}\\[\\.\\]${SHORT}`, 36),
  sequencing: list(SHORT, 36),
  numeric: whole(REAL),
};
/** RTE 4.2.9.1: only for a number the right answer looks otherwise than an answer: it is a range. */
const PATTERNS: Readonly<Record<string, RegExp>> = { ...RESPONSES, numeric: whole(`(${REAL})?\\[:\\](${REAL})?`) };

const FEEDBACK = /^cmi\.interactions\.(\d+)\.(learner_response|correct_responses\.\d+\.pattern)$/;

/** True if SCORM 2004 allows the value. Elements without a rule here are judged by scorm-again alone. */
export function isAllowed(
  element: string,
  value: string,
  interactionType: (index: string) => string | undefined,
): boolean {
  const feedback = FEEDBACK.exec(element);
  if (feedback !== null) {
    const forms = feedback[2] === 'learner_response' ? RESPONSES : PATTERNS;
    return forms[interactionType(feedback[1] ?? '') ?? '']?.test(value) ?? true;
  }
  return RULES.every(([pattern, form]) => !pattern.test(element) || form.test(value));
}
