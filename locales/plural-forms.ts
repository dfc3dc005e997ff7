/** CLDR's plural categories in the order in which PO files number their forms. */
const order: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Languages whose rule cannot be told by a trial. A language with more than two forms needs a line here. */
const rules: Readonly<Record<string, string>> = {
  ar: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);',
  fil: 'nplurals=2; plural=(n%10==4 || n%10==6 || n%10==9);',
};

/**
 * The categories a language tells apart, in the order of its `msgstr[n]`. Without a rule for more, two are kept:
 * Romance languages have a third one for millions, which no text of ours needs and no PO editor knows.
 */
export function pluralCategories(language: string): readonly Intl.LDMLPluralRule[] {
  const { pluralCategories: known } = new Intl.PluralRules(language).resolvedOptions();
  if (known.length > 2 && rules[language] === undefined) return ['one', 'other'];
  return order.filter((category) => known.includes(category));
}

/** The `Plural-Forms` header of a language by CLDR. */
export function numberOfForms(language: string): string {
  const rule = rules[language];
  if (rule !== undefined) return rule;
  if (pluralCategories(language).length === 1) return 'nplurals=1; plural=0;';
  // In Bangla and Hindi, as in French, nothing counts like one; elsewhere like many.
  const isNothingOne = new Intl.PluralRules(language).select(0) === 'one';
  return `nplurals=2; plural=(n ${isNothingOne ? '> 1' : '!= 1'});`;
}
