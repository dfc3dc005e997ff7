/**
 * What SCORM 1.2 allows as a value, where scorm-again is more generous than the standard (64,000 characters of
 * suspend data, free text as an answer, "normal" as exit). A package must not work only because we are kind.
 * Source: SCORM 1.2 run-time environment, 3.4.3 data types and 3.4.4 elements.
 */

const DECIMAL = /^-?\d+(\.\d+)?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const IDENTIFIER = /^[\x21-\x7e]{1,255}$/;

type Rule = (value: string) => boolean;

const atMost =
  (length: number): Rule =>
  (value) =>
    value.length <= length;
const matches =
  (pattern: RegExp): Rule =>
  (value) =>
    pattern.test(value);
const percent: Rule = (value) => value === '' || (DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100);

const RULES: readonly (readonly [element: RegExp, rule: Rule])[] = [
  [/^cmi\.core\.lesson_location$/, atMost(255)],
  [/^cmi\.(suspend_data|comments)$/, atMost(4096)],
  [/^cmi\.core\.exit$/, matches(/^(time-out|suspend|logout|)$/)],
  [/^cmi\.core\.session_time$/, matches(TIMESPAN)],
  [/^cmi\.(core|objectives\.\d+)\.score\.(raw|min|max)$/, percent],
  [/^cmi\.(objectives|interactions)\.\d+\.id$/, matches(IDENTIFIER)],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, matches(IDENTIFIER)],
  [/^cmi\.interactions\.\d+\.time$/, matches(TIME)],
  [/^cmi\.interactions\.\d+\.latency$/, matches(TIMESPAN)],
  [/^cmi\.interactions\.\d+\.weighting$/, matches(DECIMAL)],
  [/^cmi\.interactions\.\d+\.result$/, matches(/^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/)],
];

/** CMIFeedback, by interaction type. Answers are one-character codes; a list may stand in braces. */
const FEEDBACK: Readonly<Record<string, RegExp>> = {
  'true-false': /^[tf01]$/,
  choice: /^([0-9a-z](,[0-9a-z])*|\{[0-9a-z](,[0-9a-z])*\})?$/,
  likert: /^[0-9a-z]?$/,
  matching: /^([0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*|\{[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*\})?$/,
  sequencing: /^([0-9a-z](,[0-9a-z])*)?$/,
  numeric: DECIMAL,
};

const FEEDBACK_ELEMENT = /^cmi\.interactions\.(\d+)\.(student_response|correct_responses\.\d+\.pattern)$/;

/** True when SCORM 1.2 allows the value. Elements without a rule here are judged by scorm-again alone. */
export function isAllowed(
  element: string,
  value: string,
  interactionType: (index: string) => string | undefined,
): boolean {
  const feedback = FEEDBACK_ELEMENT.exec(element);
  if (feedback !== null) {
    const form = FEEDBACK[interactionType(feedback[1] ?? '') ?? ''];
    return value.length <= 255 && (form?.test(value) ?? true);
  }
  return RULES.every(([pattern, rule]) => !pattern.test(element) || rule(value));
}
