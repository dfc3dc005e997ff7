import { headersFor, previousOf } from '../../locales/po.ts';
import type { Po, PoEntry } from '../../locales/po.ts';
import { entryKey } from './read-translation.ts';
import { similarity } from './similarity.ts';

/** A text that a translation should have. */
export interface Wanted {
  readonly context: string;
  readonly text: string;
  readonly plural?: string;
  /** What it is, for translators. */
  readonly comment?: string;
  /** `file:line`. */
  readonly reference?: string;
}

/** Below this a text is a new one rather than a changed one. */
const similarEnough = 0.6;

/**
 * Brings a translation up to date with its source. What did not change stays; what changed keeps its translation,
 * marked fuzzy; what is gone is kept as obsolete. The same input gives the same file.
 */
export function mergePo(old: Po | undefined, wanted: readonly Wanted[], language: string, project: string): Po {
  const entries = old?.entries ?? [];
  const keys = new Set(wanted.map(({ context, text }) => entryKey(context, text)));
  const live = new Map(
    entries.filter((entry) => !entry.isObsolete).map((entry) => [entryKey(entry.context, entry.id), entry]),
  );
  const obsolete = new Map(
    entries.filter((entry) => entry.isObsolete).map((entry) => [entryKey(entry.context, entry.id), entry]),
  );
  const left = [...live.values()].filter(
    (entry) => !keys.has(entryKey(entry.context, entry.id)) && isTranslated(entry),
  );

  const known = (want: Wanted): PoEntry | undefined => {
    const key = entryKey(want.context, want.text);
    return live.get(key) ?? obsolete.get(key);
  };
  const heirs = matchChanged(
    wanted.filter((want) => known(want) === undefined),
    left,
  );
  const merged = wanted.map((want): PoEntry => {
    const same = known(want);
    if (same !== undefined) return renewed(same, want, same.isFuzzy, same.comments.previous);
    const changed = heirs.get(want);
    return changed === undefined
      ? renewed(undefined, want, false)
      : renewed(changed, want, true, previousOf(changed.id));
  });
  const inherited = new Set(heirs.values());
  const gone = [
    ...left.filter((entry) => !inherited.has(entry)),
    ...[...obsolete.entries()].filter(([key]) => !keys.has(key)).map(([, entry]) => entry),
  ];
  return {
    headers: { ...headersFor(language, project), ...kept(old?.headers), ...fixedHeaders(language) },
    entries: [...merged, ...gone.map((entry) => ({ ...entry, isObsolete: true, comments: onlyTranslator(entry) }))],
  };
}

const isTranslated = ({ texts }: PoEntry): boolean => texts.some((text) => text !== '');

/** Which old entry each new text comes from. */
function matchChanged(news: readonly Wanted[], left: readonly PoEntry[]): Map<Wanted, PoEntry> {
  const heirs = new Map<Wanted, PoEntry>();
  const free = new Set(left);
  const give = (want: Wanted, entry: PoEntry): void => {
    heirs.set(want, entry);
    free.delete(entry);
  };
  const candidates = news.flatMap((want) =>
    left
      .filter(({ context, id }) => context === want.context || id === want.text)
      .map((entry) => ({ want, entry, score: entry.id === want.text ? 2 : similarity(entry.id, want.text) })),
  );
  for (const { want, entry, score } of candidates.sort((a, b) => b.score - a.score)) {
    if (score >= similarEnough && !heirs.has(want) && free.has(entry)) give(want, entry);
  }
  // A key with a role, `passport-held.prompt`, stands for one text however much it changed; a lesson's prose does not.
  for (const want of news) {
    if (heirs.has(want) || !want.context.includes('.')) continue;
    const entry = [...free].find(({ context }) => context === want.context);
    if (entry !== undefined) give(want, entry);
  }
  return heirs;
}

function renewed(entry: PoEntry | undefined, want: Wanted, isFuzzy: boolean, previous?: string): PoEntry {
  const texts = entry?.texts ?? [''];
  const { translator, flag } = entry?.comments ?? {};
  return {
    context: want.context,
    id: want.text,
    ...(want.plural !== undefined && { plural: want.plural }),
    texts,
    isFuzzy: isFuzzy && texts.some((text) => text !== ''),
    isObsolete: false,
    comments: {
      ...(translator !== undefined && { translator }),
      ...(want.comment !== undefined && { extracted: want.comment }),
      ...(want.reference !== undefined && { reference: want.reference }),
      ...(flag !== undefined && { flag }),
      ...(isFuzzy && previous !== undefined && { previous }),
    },
    line: 0,
  };
}

const onlyTranslator = ({ comments }: PoEntry): PoEntry['comments'] =>
  comments.translator === undefined ? {} : { translator: comments.translator };

/** What translators and their tools wrote into the header; dates would change a file that nobody changed. */
const kept = (headers: Po['headers'] = {}): Po['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => !/-Date$/i.test(key)));

const fixedHeaders = (language: string): Po['headers'] => {
  const { Language, 'Plural-Forms': forms } = headersFor(language, '');
  return { Language: Language ?? language, 'Plural-Forms': forms ?? '' };
};
