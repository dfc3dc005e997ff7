import type { Reading } from '../../reader/programme.ts';
import type { Files } from '../../reader/source-file.ts';
import { templatesOf, updateTranslations } from '../../reader/translation/update.ts';
import { pluralCategories } from '../../locales/plural-forms.ts';
import { refused } from './made.ts';
import type { Made } from './made.ts';

/**
 * The empty PO files of one more language, all of them just begun. `mayWrite` says which files belong to the project. Pure.
 */
export function newLanguage(
  code: string,
  files: Files,
  reading: Reading,
  mayWrite: (file: string) => boolean = () => true,
): Made {
  const name = nameOf(code);
  if (name === undefined) {
    return refused(
      `"${code}" is not a language to translate to.`,
      'Use the two or three small letters of its code (ISO 639): ne for Nepali.',
    );
  }
  const templates = templatesOf(reading, [code]).filter(({ file, language }) => language === code && mayWrite(file));
  const [present] = templates.filter(({ file }) => files.has(file));
  if (present !== undefined) {
    return refused(
      `There is a translation to ${name} already: ${present.file}.`,
      `To add what it lacks:  npx corridor i18n update --language ${code}`,
    );
  }
  return {
    ok: true,
    files: updateTranslations(files, templates),
    next: [
      ...(needsRule(code) ? [`Ask a developer for the plural forms of ${name}: locales/plural-forms.ts`] : []),
      firstStep(templates),
      'How far each file is:        npx corridor i18n status',
      `See it in the player:        npm run dev${unitOf(templates)}, then choose ${ownNameOf(code)}`,
      'Learners are offered it by each unit whose file says so:  X-Corridor-State: draft  instead of  begun',
    ],
  };
}

/** English name of a language other than English, the source; undefined if there is none with this code. */
function nameOf(code: string): string | undefined {
  if (!/^[a-z]{2,3}$/.test(code) || code === 'en') return undefined;
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code);
}

/** Name of a language in itself, as the player and the preview call it. */
const ownNameOf = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;

/** What every unit hangs on is translated first, where it belongs to the project. */
function firstStep(templates: readonly { readonly file: string }[]): string {
  const first = templates.map(({ file }) => file).filter((file) => /(?:^|\/)(?:glossary\.|locales\/)[^/]*$/.test(file));
  const begin = first.length === 0 ? 'How to translate:' : `Translate ${first.join(' and ')} first:`;
  return `${begin.padEnd(28)} docs/translators.md`;
}

/** A unit to look at, as the command line wants it; none where no file belongs to one. */
function unitOf(templates: readonly { readonly file: string }[]): string {
  const unit = templates.map(({ file }) => file.split('/').at(-2) ?? '').find((folder) => /^u\d/.test(folder));
  return unit === undefined ? '' : ` ${unit}`;
}

/** Whether it tells more numbers apart than the files have forms for. */
function needsRule(code: string): boolean {
  const known = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
  const hasForms = pluralCategories(code);
  return known.some((category) => ['zero', 'two', 'few'].includes(category) && !hasForms.includes(category));
}
