import type { ElementRule } from './scorm12-rules.ts';

const real = '-?\\d+(\\.\\d{1,7})?';
const interval = /^P(?=\d|T)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
/** As Moodle takes it: without a fraction there is no zone. */
const time = /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}$/;
/** A relative URI without a colon, or a URN. */
const longIdentifier = /^(urn:[A-Za-z0-9-]{1,32}:\S+|[A-Za-z0-9._~!$&'()*+,;=@%/?#-]{1,4000})$/;
/** As Moodle takes it: narrower than a URI. */
const short = '[A-Za-z0-9_.]{1,250}';
const localized = '(\\{lang=[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\\})?[^{\\r\\n][^\\r\\n]{0,249}';
const many = (part: string, most = 36): RegExp => new RegExp(`^${part}(\\[,\\]${part}){0,${String(most - 1)}}$`);
const whole = (part: string): RegExp => new RegExp(`^${part}$`);

const both = (value: RegExp): ElementRule => ({ access: 'both', value });
const read: ElementRule = { access: 'read', value: /^/ };

/** SCORM 2004 RTE 4.2, as a SCO of ours uses it. */
const rules: readonly (readonly [element: RegExp, rule: ElementRule])[] = [
  [/^cmi\.completion_status$/, both(/^(completed|incomplete)$/)],
  [/^cmi\.success_status$/, both(/^(passed|failed)$/)],
  [/^cmi\.progress_measure$/, both(/^(0(\.\d{1,7})?|1)$/)],
  [/^cmi(\.objectives\.\d+)?\.score\.scaled$/, both(/^(0(\.\d{1,7})?|1)$/)],
  [/^cmi(\.objectives\.\d+)?\.score\.(raw|min|max)$/, both(/^(100|[1-9]?\d)$/)],
  [/^cmi\.location$/, both(/^[^\r\n]{0,1000}$/)],
  [/^cmi\.suspend_data$/, both(/^[\x20-\x7e]{0,64000}$/)],
  // Moodle hands data back only after "suspend".
  [/^cmi\.exit$/, { access: 'write', value: /^suspend$/ }],
  [/^cmi\.session_time$/, { access: 'write', value: interval }],
  [/^cmi\.(mode|credit|entry|learner_id|learner_name|launch_data|total_time|completion_threshold)$/, read],
  [/^cmi\.(scaled_passing_score|max_time_allowed|time_limit_action|_version)$/, read],
  [/^cmi\.(interactions|objectives)\._(count|children)$/, read],
  [/^cmi\.objectives\.\d+\.id$/, both(longIdentifier)],
  [/^cmi\.objectives\.\d+\.completion_status$/, both(/^(completed|incomplete)$/)],
  [/^cmi\.objectives\.\d+\.success_status$/, both(/^(passed|failed)$/)],
  [/^cmi\.interactions\.\d+\.id$/, both(longIdentifier)],
  [/^cmi\.interactions\.\d+\.type$/, both(/^(true-false|choice|fill-in|matching|sequencing|numeric)$/)],
  [/^cmi\.interactions\.\d+\.timestamp$/, both(time)],
  [/^cmi\.interactions\.\d+\.weighting$/, both(whole(real))],
  [/^cmi\.interactions\.\d+\.(learner_response|correct_responses\.0\.pattern)$/, both(/^.+$/)],
  [/^cmi\.interactions\.\d+\.result$/, both(whole(`(correct|incorrect|neutral|${real})`))],
  [/^cmi\.interactions\.\d+\.description$/, both(whole(localized))],
];

/** The rule for an element; undefined if SCORM 2004 has no such element, or a SCO of ours has no business with it. */
export const ruleFor2004 = (element: string): ElementRule | undefined =>
  rules.find(([name]) => name.test(element))?.[1];

/** RTE 4.2.9.2: how a response looks, by interaction type; a pattern only differs where it is numeric. */
export const response2004: Readonly<Record<string, RegExp>> = {
  choice: many(short),
  sequencing: many(short),
  matching: many(`${short}\\[\\.\\]${short}`),
  'true-false': /^(true|false)$/,
  numeric: whole(real),
  'fill-in': many(localized, 10),
};

/** RTE 4.2.9.1. */
export const numericPattern = whole(`(${real})?\\[:\\](${real})?`);
