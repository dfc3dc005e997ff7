import type {
  Assignment,
  Day,
  Discussion,
  Edition,
  Language,
  Module,
  Programme,
  ProgrammeTranslation,
  Unit,
} from '../../core/programme.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import { sourceLanguage } from '../../reader/translation/texts.ts';
import { escape } from '../escape.ts';
import { guideOf, numberOf } from './guides.ts';

/** The programme in the language of a page. */
export interface Speech extends ProgrammeTranslation {
  readonly words: Words;
  readonly units: readonly Edition[];
  /** All languages that the page is in. */
  readonly languages: readonly Language[];
  /** Texts in English: where a page in another language has one of them, it is not translated. */
  readonly english: ReadonlySet<string>;
}

/** Where a unit is, beside the page of the programme. */
export const folderOf = ({ folder }: Edition): string => `units/${folder}/`;

/** The page in a language. */
export const pathIn = (language: string): string =>
  language === sourceLanguage ? 'index.html' : `index.${language}.html`;

/** The texts of a programme as they are written, to know them again. */
export const englishOf = ({ title, modules, units }: Programme): ReadonlySet<string> =>
  new Set(textsIn([title, modules, units.map(({ languages: [unit] }) => [unit.title, unit.why])]));

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The whole programme on one page: what comes when, face to face and online, with a way into every unit. */
export function overview(speech: Speech): string {
  const { title, modules, units, translation, words } = speech;
  return `${languageLinks(speech)}<h1>${text(title, speech)}</h1>
<p class="lead">${escape(extent(speech))}</p>
${translation === 'draft' ? `<p class="draft-note">${say('draftTranslation', words)}</p>\n` : ''}<nav aria-label="${say('modules', words)}"><ol>
${modules.map(({ id, title: name }) => `<li><a href="#${escape(id)}">${text(name, speech)}</a></li>`).join('\n')}
</ol></nav>
${modules.map((module, index) => moduleSection(module, index + 1, speech)).join('\n')}
<section aria-labelledby="for-trainers">
<h2 id="for-trainers">${say('forTrainers', words)}</h2>
<p>${say('trainersNotes', words)}${words.language === sourceLanguage ? '' : ` ${say('notesInEnglish', words)}`}</p>
<ul>
${[...modules, ...units].flatMap((about) => guideLink(about, speech)).join('\n')}
</ul>
</section>`;
}

/** Every language by its own name, for who cannot read this one. */
function languageLinks({ languages, language: { code: own }, words }: Speech): string {
  if (languages.length < 2) return '';
  const links = languages.map(
    ({ code, name, direction }) =>
      `<li><a href="${pathIn(code)}" lang="${code}" hreflang="${code}" dir="${direction}"${code === own ? ' aria-current="page"' : ''}>${escape(name)}</a></li>`,
  );
  return `<nav class="languages" aria-label="${say('language', words)}"><ul role="list">\n${links.join('\n')}\n</ul></nav>\n`;
}

function extent({ modules, units, words }: Speech): string {
  const days = modules.reduce((sum, module) => sum + module.days.length, 0);
  const minutes = units.reduce((sum, { languages: [unit] }) => sum + unit.minutes, 0);
  const facts = [
    words.say('moduleCount', { n: modules.length }),
    words.say('daysTogether', { n: days }),
    words.say('unitsOnline', { n: units.length }),
    words.say('hoursOnline', { n: Math.round(minutes / 60) }),
  ];
  // Between Arabic numerals a dot looks like a zero.
  return new Intl.ListFormat(words.language, { type: 'unit' }).format(facts);
}

function moduleSection(module: Module, number: number, speech: Speech): string {
  const { id, title, purpose, note, days, before, after, assignment, discussions, support } = module;
  const { words } = speech;
  const heading = (key: WordKey): string => `<h3>${say(key, words)}</h3>`;
  return `<section aria-labelledby="${escape(id)}">
<h2 id="${escape(id)}"><span>${escape(words.say('moduleNumber', { n: number }))}</span> ${text(title, speech)}</h2>
<p>${text(purpose, speech)}</p>
${unitList(heading('onlineBefore'), before, speech)}
${days.length === 0 ? '' : `${heading('together')}\n<ol class="days">\n${days.map((one) => day(one, speech)).join('\n')}\n</ol>`}
${unitList(heading('onlineAfter'), after, speech)}
${assignment === undefined ? '' : assignmentPart(assignment, speech)}
${discussions.length === 0 ? '' : `${heading('discussions')}\n<dl>\n${discussions.map((one) => discussion(one, speech)).join('\n')}\n</dl>`}
${support.length === 0 ? '' : `${heading('support')}\n${list(support, speech)}`}
${note === undefined ? '' : `<p class="muted">${text(note, speech)}</p>`}
</section>`;
}

const day = ({ title, sessions, methods }: Day, speech: Speech): string =>
  `<li><strong>${text(title, speech)}</strong>${list(sessions, speech)}<p class="muted">${methods.map((method) => text(method, speech)).join(' · ')}</p></li>`;

function unitList(heading: string, ids: readonly string[], speech: Speech): string {
  const found = ids.flatMap((id) => speech.units.filter(({ languages: [unit] }) => unit.id === id));
  return found.length === 0
    ? ''
    : `${heading}\n<ul class="units" role="list">\n${found.map((edition) => unitEntry(edition, speech)).join('\n')}\n</ul>`;
}

function unitEntry(edition: Edition, speech: Speech): string {
  const { title, why, minutes, language, languages } = unitIn(edition, speech);
  const names = languages.map(
    ({ code, name, direction }) => `<span lang="${escape(code)}" dir="${direction}">${escape(name)}</span>`,
  );
  return `<li><a href="${escape(folderOf(edition) + pathIn(language))}">${text(title, speech)}</a>
<p>${text(why, speech)}</p>
<p class="muted">${escape(speech.words.say('minutes', { n: minutes }))} — ${names.join(' · ')}</p></li>`;
}

/** The unit in the language of the page, or as it is written. */
const unitIn = ({ languages }: Edition, { language: { code } }: Speech): Unit =>
  languages.find(({ language }) => language === code) ?? languages[0];

function assignmentPart({ title, task, due, feedback, rubric }: Assignment, speech: Speech): string {
  const { words } = speech;
  const weeks = [
    ...(due === undefined ? [] : [words.say('dueWeek', { week: due })]),
    ...(feedback === undefined ? [] : [words.say('feedbackWeek', { week: feedback })]),
  ];
  const rows = rubric?.criteria.map(
    (one) => `<tr><th scope="row">${text(one.title, speech)}</th><td>${text(one.full, speech)}</td></tr>`,
  );
  const points = rubric && [
    words.say('pointsEach', { n: rubric.points }),
    words.say('pointsEnough', { n: rubric.pass, total: rubric.points * rubric.criteria.length }),
  ];
  return `<h3>${say('assignment', words)}: ${text(title, speech)}</h3>
<p>${text(task, speech)} ${escape(weeks.join(' '))}</p>
${
  rubric === undefined
    ? ''
    : `<table>
<caption>${escape(points?.join(' ') ?? '')}${rubric.rule === undefined ? '' : ` ${text(rubric.rule, speech)}`}</caption>
${rows?.join('\n') ?? ''}
</table>`
}`;
}

const discussion = ({ title, with: who, prompt }: Discussion, speech: Speech): string =>
  `<dt>${text(title, speech)} <span class="muted">${say(who === 'expert' ? 'withExpert' : 'withPeers', speech.words)}</span></dt>
<dd>${text(prompt, speech)}</dd>`;

function guideLink(about: Module | Edition, speech: Speech): string[] {
  const guide = guideOf(about);
  if (guide === undefined) return [];
  const [key, { id, title }] =
    'days' in about ? (['moduleNumber', about] as const) : (['unitNumber', unitIn(about, speech)] as const);
  const name = escape(speech.words.say(key, { n: numberOf(id) }));
  return [`<li><a href="${guide.path}" hreflang="${sourceLanguage}">${name}: ${text(title, speech)}</a></li>`];
}

const list = (texts: readonly string[], speech: Speech): string =>
  `<ul>${texts.map((one) => `<li>${text(one, speech)}</li>`).join('')}</ul>`;

const say = (key: WordKey, words: Words): string => escape(words.say(key));

/** A text of the programme; one that stayed English on a page in another language says so. */
function text(said: string, { english, language: { code } }: Speech): string {
  // Where a unit's title could not say it, it has marks of direction.
  const bare = said.replace(/[\u2066\u2069]/g, '');
  return code !== sourceLanguage && english.has(bare)
    ? `<span lang="${sourceLanguage}" dir="ltr">${escape(bare)}</span>`
    : escape(said);
}
