import { parsePo } from '../../locales/po.ts';
import { plain, textIn } from '../source-file.ts';
import type { Files } from '../source-file.ts';
import { entryKey } from './read-translation.ts';
import type { Template } from './update.ts';

/** How far a translation has come. */
export interface TranslationStatus {
  readonly name: string;
  readonly language: string;
  readonly segments: number;
  readonly translated: number;
  readonly fuzzy: number;
  readonly missing: number;
  /** Whole per cent that are translated; 100 only if all are. */
  readonly percent: number;
  readonly state: string;
}

/** Counts what is translated of each template. */
export function statusOf(files: Files, templates: readonly Template[]): TranslationStatus[] {
  return templates.map(({ file, language, name, wanted }) => {
    const { po } = parsePo(plain(textIn(files, file)));
    const entries = new Map(
      po.entries.filter(({ isObsolete }) => !isObsolete).map((entry) => [entryKey(entry.context, entry.id), entry]),
    );
    const found = wanted.flatMap(({ context, text }) => entries.get(entryKey(context, text)) ?? []);
    const whole = found.filter(({ texts }) => texts.every((text) => text.trim() !== ''));
    const fuzzy = whole.filter(({ isFuzzy }) => isFuzzy).length;
    const translated = whole.length - fuzzy;
    const segments = wanted.length;
    return {
      name,
      language,
      segments,
      translated,
      fuzzy,
      missing: segments - whole.length,
      percent: segments === 0 ? 100 : Math.floor((100 * translated) / segments),
      state: files.has(file) ? (po.headers['X-Corridor-State'] ?? 'draft') : 'none',
    };
  });
}
