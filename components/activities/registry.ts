import type { ActivityType, ActivityTypes } from '../../core/activity-type.ts';
import type { ActivityElement } from '../parts/activity-element.ts';
import { CourseCase } from './case/case-element.ts';
import { caseStudy } from './case/case.ts';
import { CourseCategorise } from './categorise/categorise-element.ts';
import { categorise } from './categorise/categorise.ts';
import { CourseChecklist } from './checklist/checklist-element.ts';
import { checklist } from './checklist/checklist.ts';
import { CourseChoice } from './choice/choice-element.ts';
import { choice } from './choice/choice.ts';
import { CourseCompare } from './compare/compare-element.ts';
import { compare } from './compare/compare.ts';
import { CourseDiscuss } from './discuss/discuss-element.ts';
import { discuss } from './discuss/discuss.ts';
import { CourseFlashcards } from './flashcards/flashcards-element.ts';
import { flashcards } from './flashcards/flashcards.ts';
import { CourseGaps } from './gaps/gaps-element.ts';
import { gaps } from './gaps/gaps.ts';
import { CourseMatching } from './matching/matching-element.ts';
import { matching } from './matching/matching.ts';
import { CourseOrdering } from './ordering/ordering-element.ts';
import { ordering } from './ordering/ordering.ts';
import { CoursePlan } from './plan/plan-element.ts';
import { plan } from './plan/plan.ts';
import { CourseReflect } from './reflect/reflect-element.ts';
import { reflect } from './reflect/reflect.ts';
import { CourseScale } from './scale/scale-element.ts';
import { scale } from './scale/scale.ts';
import { CourseScenario } from './scenario/scenario-element.ts';
import { scenario } from './scenario/scenario.ts';
import { CourseSessionPlan } from './session-plan/session-plan-element.ts';
import { sessionPlan } from './session-plan/session-plan.ts';
import { CourseSteps } from './steps/steps-element.ts';
import { steps } from './steps/steps.ts';
import { CourseSurvey } from './survey/survey-element.ts';
import { survey } from './survey/survey.ts';
import { CourseTimeline } from './timeline/timeline-element.ts';
import { timeline } from './timeline/timeline.ts';

/** An activity type with the element that shows it. */
export interface RegisteredActivity {
  readonly type: ActivityType;
  readonly element: new () => ActivityElement<unknown, unknown>;
}

/** Every activity type there is, by the word writers use. A new type is one folder and one line here. */
export const activities = {
  choice: { type: choice, element: CourseChoice },
  matching: { type: matching, element: CourseMatching },
  ordering: { type: ordering, element: CourseOrdering },
  gaps: { type: gaps, element: CourseGaps },
  categorise: { type: categorise, element: CourseCategorise },
  case: { type: caseStudy, element: CourseCase },
  scenario: { type: scenario, element: CourseScenario },
  scale: { type: scale, element: CourseScale },
  survey: { type: survey, element: CourseSurvey },
  flashcards: { type: flashcards, element: CourseFlashcards },
  steps: { type: steps, element: CourseSteps },
  compare: { type: compare, element: CourseCompare },
  timeline: { type: timeline, element: CourseTimeline },
  checklist: { type: checklist, element: CourseChecklist },
  reflect: { type: reflect, element: CourseReflect },
  plan: { type: plan, element: CoursePlan },
  'session-plan': { type: sessionPlan, element: CourseSessionPlan },
  discuss: { type: discuss, element: CourseDiscuss },
} satisfies Record<string, RegisteredActivity>;

/** The types alone. */
export const activityTypes: ActivityTypes = Object.fromEntries(
  Object.values(activities).map(({ type }) => [type.name, type]),
);
