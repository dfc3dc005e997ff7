/** SCORM 1.2 RTE 3.4: what a SCO may do with an element, and how its value looks. */
export interface ElementRule {
  readonly access: 'read' | 'write' | 'both';
  readonly value: RegExp;
}

const decimal = '-?\\d+(\\.\\d+)?';
const clock = '([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,2})?';
const timespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const string255 = /^[\x20-\x7e]{0,255}$/;
const identifier = /^[\x21-\x7e]{1,255}$/;
/** 0 to 100, whole, as we want it; the standard allows decimals and nothing. */
const percent = /^(100|[1-9]?\d)$/;

const rules: readonly (readonly [element: RegExp, rule: ElementRule])[] = [
  [/^cmi\.core\.lesson_location$/, { access: 'both', value: string255 }],
  // Never passed or failed by our own choice; passed may be told again.
  [/^cmi\.core\.lesson_status$/, { access: 'both', value: /^(passed|completed|incomplete|browsed)$/ }],
  [/^cmi\.core\.score\.(raw|min|max)$/, { access: 'both', value: percent }],
  [/^cmi\.core\.exit$/, { access: 'write', value: /^(suspend|)$/ }],
  [/^cmi\.core\.session_time$/, { access: 'write', value: timespan }],
  [/^cmi\.suspend_data$/, { access: 'both', value: /^[\x20-\x7e]{0,4096}$/ }],
  [/^cmi\.core\.(student_id|student_name|credit|entry|total_time|lesson_mode|_children)$/, readOnly()],
  [/^cmi\.(launch_data|comments_from_lms|student_data\.\w+)$/, readOnly()],
  [/^cmi\.interactions\._(count|children)$/, readOnly()],
  [/^cmi\.interactions\.\d+\.id$/, { access: 'write', value: identifier }],
  [
    /^cmi\.interactions\.\d+\.type$/,
    { access: 'write', value: /^(true-false|choice|fill-in|matching|sequencing|numeric)$/ },
  ],
  [/^cmi\.interactions\.\d+\.time$/, { access: 'write', value: new RegExp(`^${clock}$`) }],
  [/^cmi\.interactions\.\d+\.weighting$/, { access: 'write', value: new RegExp(`^${decimal}$`) }],
  [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.0\.pattern)$/, { access: 'write', value: string255 }],
  [
    /^cmi\.interactions\.\d+\.result$/,
    { access: 'write', value: new RegExp(`^(correct|wrong|unanticipated|neutral|${decimal})$`) },
  ],
];

function readOnly(): ElementRule {
  return { access: 'read', value: /^/ };
}

/** The rule for an element; undefined if SCORM 1.2 has no such element. */
export const ruleFor = (element: string): ElementRule | undefined => rules.find(([name]) => name.test(element))?.[1];

/** RTE 3.4.2.7.1: how a response looks, by interaction type. */
export const feedback: Readonly<Record<string, RegExp>> = {
  choice: /^[0-9a-z](,[0-9a-z])*$/,
  sequencing: /^[0-9a-z](,[0-9a-z])*$/,
  matching: /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/,
  'true-false': /^[tf01]$/,
  numeric: new RegExp(`^${decimal}$`),
  'fill-in': string255,
};
