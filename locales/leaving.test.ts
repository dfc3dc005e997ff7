import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { allEnglish } from './all-english.ts';
import { catalogueFrom, parsePo } from './po.ts';
import type { Catalogue, WordKey } from './words.ts';

/** Words that promise safety, by language. */
const promises: Readonly<Record<string, RegExp>> = {
  en: /\bsaf(?:e|er|ely|ety)\b|\bhid(?:e|es|den)\b|\bprivate|\bprotect|\bsecret|\banonym/i,
  bn: /নিরাপ|লুকি|লুকা|গোপন|সুরক্ষ/,
  ar: /آمن|أمان|إخفاء|يخفي|تخفي|سري|خصوصي|حماية|يحمي/,
};

const about = (Object.keys(allEnglish) as WordKey[]).filter((key) => key.startsWith('leav'));

async function catalogueOf(language: string): Promise<Catalogue> {
  if (language === 'en') return allEnglish;
  return catalogueFrom(parsePo(await readFile(new URL(`${language}.po`, import.meta.url), 'utf8')).po, language);
}

describe('what is said about leaving quickly', () => {
  it('is a good handful of texts', () => {
    expect(about.length).toBeGreaterThan(8);
  });

  it.each(['history|list of visited pages', 'recorded', 'downloaded', 'app', 'screenshot', 'takes the phone'])(
    'says what it cannot take back: %s',
    (limit) => {
      const texts = about.map((key) => JSON.stringify(allEnglish[key]));
      expect(texts.some((text) => new RegExp(limit, 'i').test(text))).toBe(true);
    },
  );

  it.each(Object.keys(promises))('never promises that somebody is safe or unseen, in %s', async (language) => {
    const catalogue = await catalogueOf(language);
    for (const key of about) expect(catalogue[key], key).not.toMatch(promises[language]!);
  });

  it.each(['bn', 'ar'])(
    'is called by a word of the full name in %s, so that voice control finds it',
    async (language) => {
      const { leave, leaveQuickly } = await catalogueOf(language);
      expect(leaveQuickly).toContain(leave);
    },
  );
});
