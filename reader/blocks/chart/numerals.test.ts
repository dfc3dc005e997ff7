import { expect, it } from 'vitest';
import { Words } from '../../../locales/words.ts';
import { numeralsOf } from './numerals.ts';

it.each([
  { language: 'en', whole: '574,241', decimals: '26.90' },
  { language: 'bn', whole: '৫,৭৪,২৪১', decimals: '২৬.৯০' },
  { language: 'ar', whole: '٥٧٤٬٢٤١', decimals: '٢٦٫٩٠' },
  { language: 'ne', whole: '५,७४,२४१', decimals: '२६.९०' },
])(
  'writes numbers as people do in $language: digits, groups, and decimals as given',
  ({ language, whole, decimals }) => {
    const numeral = numeralsOf(new Words(language, {}));
    expect([numeral(574241, 0), numeral(26.9, 2)]).toEqual([whole, decimals]);
  },
);
