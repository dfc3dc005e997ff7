/** What stays with a number: words that stand before it, and words that stand after it, as regular expressions. */
interface Companions {
  readonly before: string;
  readonly after: string;
}

/** What a line should not end between, by language. What is missing here breaks as any other words do. */
const companions: Readonly<Record<string, Companions>> = {
  en: {
    before: [
      '[Aa]rt(?:icles?|\\.)|[Ss]ec(?:tions?|\\.)|[Pp]ara(?:graphs?|\\.)|[Cc]hapters?|[Pp]arts?|[Aa]nnex|[Rr]ules?|[Pp]rinciples?',
      '[Rr]esolution|[Oo]bjectives?|[Gg]oals?|[Tt]argets?|[Pp]ages?|p\\.|[Dd]ays?|[Ww]eeks?|[Uu]nits?|[Ss]teps?|[Nn]os?\\.',
      'Tk|BDT|Rs|INR|NPR|PKR|USD|US\\$|EUR|QAR|SAR|AED|KWD|KD|RM',
    ].join('|'),
    after: [
      '%|per cent|percent|thousand|million|billion|lakh|crore|taka|rupees|dollars|euros|riyals|dirhams|dinars|ringgit',
      'seconds?|minutes?|hours?|days?|weeks?|months?|years?|kB|MB|GB|km|kg|KD',
      'January|February|March|April|May|June|July|August|September|October|November|December',
    ].join('|'),
  },
  bn: {
    before: 'নং|নম্বর|ধারা|অনুচ্ছেদ|পৃষ্ঠা|টাকা',
    // Endings are written onto the word.
    after: [
      '%|(?:শতাংশ|হাজার|লাখ|কোটি|মিলিয়ন|বিলিয়ন|টাকা|রুপি|ডলার|রিয়াল|জন|নং|নম্বর|ধারা|দফা|প্যারা|অনুচ্ছেদ|পৃষ্ঠা)[\\p{L}\\p{M}]{0,3}',
      '(?:সেকেন্ড|মিনিট|ঘণ্টা|দিন|সপ্তাহ|মাস|বছর|সাল)[\\p{L}\\p{M}]{0,3}',
      '(?:জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর)(?:ের|র|ে|তে)?',
    ].join('|'),
  },
  ar: {
    // "And", "so", "in", "for" are written onto the word.
    before: '[وفبكل]{0,2}(?:ال|ل)?(?:مادة|مادتان|مادتين|مواد|فقرة|فقرتان|فقرتين|فقرات|قرار|رقم|عام|عامي|صفحة|باب)',
    after: [
      '[%٪]|في المئة|في المائة|ألف|آلاف|مليون|ملايين|مليار|مليارات|دولار|دولاراً|تاكا|ريال|درهم|دينار',
      'ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوم|يوماً|أيام|أسبوع|أسبوعاً|أسابيع|شهر|شهراً|أشهر|سنة|سنوات|عام|عاماً|أعوام',
      '(?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)(?:/[\\p{L}]+)?',
    ].join('|'),
  },
};

/** A number, maybe with what is written onto it: `1.6`, `45/158`, `13(2)`, `III`. */
const number = '(?:\\p{Nd}[^\\s\\u00a0]*|[IVX]+(?![\\p{L}\\p{M}]))';
const noWordBefore = '(?<![\\p{L}\\p{M}\\p{N}])';
const noWordAfter = '(?![\\p{L}\\p{M}\\p{N}])';
/** What is longer may break: on a narrow screen with large letters it would leave half a line empty. */
const longest = 20;
const noBreak = '\u00a0';

const rules = Object.fromEntries(
  Object.entries(companions).map(([language, { before, after }]) => [
    language,
    [
      new RegExp(`${noWordBefore}(?:${before})[ \\n]${number}`, 'gu'),
      // With what stands before the number already.
      new RegExp(`[^ \\n]*\\p{Nd}[)\\]”"’]*[ \\n](?:${after})${noWordAfter}`, 'gu'),
    ],
  ]),
);

/** A text in which a number and its companion stay on one line: "Article 13", "20 November", "Tk 1.6 lakh". */
export function holdTogether(text: string, language: string): string {
  return (rules[language] ?? []).reduce(
    (held, rule) => held.replace(rule, (words) => (words.length > longest ? words : words.replace(/[ \n]/g, noBreak))),
    text,
  );
}
