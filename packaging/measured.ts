import type { Unit } from '../core/programme.ts';
import { longestLength, safeLength } from '../core/suspend-data.ts';
import { activityTypes } from '../components/activities/registry.ts';
import type { UnitReading } from '../reader/unit.ts';
import { escape } from './escape.ts';

/** The figures of a unit, in words and numbers that a reviewer can judge. */
export interface Measured {
  readonly unit: Pick<Unit, 'id' | 'title' | 'minutes'>;
  /** Words that a learner meets on one way through, and all that can be read. */
  readonly met: number;
  readonly words: number;
  /** Flesch–Kincaid grades: of the unit, and of its hardest lesson. */
  readonly grade: number;
  readonly hardest: number;
  /** Questions with one right answer, and how many of them have it in the longest option. */
  readonly questions: number;
  readonly longest: number;
  /** How many have the right answer at each place. */
  readonly places: readonly number[];
  /** The most characters of suspend data that its answers can take. */
  readonly suspendData: number;
}

/** Takes the figures of a unit together. */
export const measuredOf = ({
  source,
  figures,
  shape,
}: Pick<UnitReading, 'source' | 'figures' | 'shape'>): Measured => ({
  unit: source,
  met: shape.words,
  words: figures.words,
  grade: figures.reading.grade,
  hardest: Math.max(...[...figures.readingOfLesson.values()].map(({ grade }) => grade)),
  questions: figures.questions.length,
  longest: figures.questions.filter(({ isLongest }) => isLongest).length,
  places: figures.places,
  suspendData: longestLength(source, activityTypes),
});

/** The figures of all units as a section of a page: one row for each. */
export function measuredSection(all: readonly Measured[]): string {
  if (all.length === 0) return '';
  const heads = [
    'Unit',
    'Words met',
    'Words in all',
    'Minutes',
    'Grade',
    'Longest is right',
    'Places of right answers',
    'Suspend data',
  ];
  return `<section>
<h2 id="measured">What was measured</h2>
<p>In English, sources apart. Words met: on one way through, with the longest of the feedback that a learner may get and the
longest path of a role play. Words in all: with the feedback on every option and every branch. Grade: Flesch–Kincaid, in brackets the hardest lesson; up to 9 is fine. Longest is right: of
the questions with one right answer, those whose longest option is the right one; more than half can be guessed. Places: how
many have the right answer first, second, third. Suspend data: characters that the answers can take, of
${count(safeLength)}.</p>
<div class="wide" role="region" aria-labelledby="measured" tabindex="0"><table class="figures">
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${all.map(row).join('\n')}
</tbody>
</table></div>
</section>`;
}

function row({ unit, met, words, grade, hardest, questions, longest, places, suspendData }: Measured): string {
  const share = questions === 0 ? '–' : `${String(longest)} of ${String(questions)} (${percent(longest / questions)})`;
  const cells = [
    count(met),
    count(words),
    String(unit.minutes),
    `${grade.toFixed(1)} (${hardest.toFixed(1)})`,
    share,
    places.length === 0 ? '–' : places.join(' · '),
    count(suspendData),
  ];
  const name = `<th scope="row">${escape(unit.id)} ${escape(unit.title)}</th>`;
  return `<tr>${name}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const count = (number: number): string => number.toLocaleString('en');
const percent = (share: number): string => `${String(Math.round(share * 100))} %`;
