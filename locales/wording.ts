/** A text with `{placeholders}`, or its plural forms by CLDR category. */
export type Wording = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
