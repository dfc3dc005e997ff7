import type { ActivityType, ActivityTypes } from '../../core/activity-type.ts';
import type { ActivityElement } from '../parts/activity-element.ts';
import type { OnPaper } from '../parts/on-paper.ts';
import { CourseAssignment } from './assignment/assignment-element.ts';
import { assignmentOnPaper } from './assignment/assignment-paper.ts';
import { assignment } from './assignment/assignment.ts';
import { CourseCase } from './case/case-element.ts';
import { caseOnPaper } from './case/case-paper.ts';
import { caseStudy } from './case/case.ts';
import { CourseCategorise } from './categorise/categorise-element.ts';
import { categoriseOnPaper } from './categorise/categorise-paper.ts';
import { categorise } from './categorise/categorise.ts';
import { CourseChecklist } from './checklist/checklist-element.ts';
import { checklistOnPaper } from './checklist/checklist-paper.ts';
import { checklist } from './checklist/checklist.ts';
import { CourseChoice } from './choice/choice-element.ts';
import { choice } from './choice/choice.ts';
import { CourseCompare } from './compare/compare-element.ts';
import { compareOnPaper } from './compare/compare-paper.ts';
import { compare } from './compare/compare.ts';
import { CourseDiscuss } from './discuss/discuss-element.ts';
import { discussOnPaper } from './discuss/discuss-paper.ts';
import { discuss } from './discuss/discuss.ts';
import { CourseFlashcards } from './flashcards/flashcards-element.ts';
import { flashcardsOnPaper } from './flashcards/flashcards-paper.ts';
import { flashcards } from './flashcards/flashcards.ts';
import { CourseGain } from './gain/gain-element.ts';
import { gainOnPaper } from './gain/gain-paper.ts';
import { gain } from './gain/gain.ts';
import { CourseGaps } from './gaps/gaps-element.ts';
import { gapsOnPaper } from './gaps/gaps-paper.ts';
import { gaps } from './gaps/gaps.ts';
import { CourseLabel } from './label/label-element.ts';
import { labelOnPaper } from './label/label-paper.ts';
import { label } from './label/label.ts';
import { CourseMatching } from './matching/matching-element.ts';
import { matchingOnPaper } from './matching/matching-paper.ts';
import { matching } from './matching/matching.ts';
import { CourseOrdering } from './ordering/ordering-element.ts';
import { orderingOnPaper } from './ordering/ordering-paper.ts';
import { ordering } from './ordering/ordering.ts';
import { CoursePlan } from './plan/plan-element.ts';
import { planOnPaper } from './plan/plan-paper.ts';
import { plan } from './plan/plan.ts';
import { CourseReflect } from './reflect/reflect-element.ts';
import { reflect } from './reflect/reflect.ts';
import { CourseScale } from './scale/scale-element.ts';
import { scaleOnPaper } from './scale/scale-paper.ts';
import { scale } from './scale/scale.ts';
import { CourseScenario } from './scenario/scenario-element.ts';
import { scenarioOnPaper } from './scenario/scenario-paper.ts';
import { scenario } from './scenario/scenario.ts';
import { CourseSessionPlan } from './session-plan/session-plan-element.ts';
import { sessionPlanOnPaper } from './session-plan/session-plan-paper.ts';
import { sessionPlan } from './session-plan/session-plan.ts';
import { CourseSlider } from './slider/slider-element.ts';
import { sliderOnPaper } from './slider/slider-paper.ts';
import { slider } from './slider/slider.ts';
import { CourseSteps } from './steps/steps-element.ts';
import { stepsOnPaper } from './steps/steps-paper.ts';
import { steps } from './steps/steps.ts';
import { CourseSurvey } from './survey/survey-element.ts';
import { surveyOnPaper } from './survey/survey-paper.ts';
import { survey } from './survey/survey.ts';
import { CourseTimeline } from './timeline/timeline-element.ts';
import { timelineOnPaper } from './timeline/timeline-paper.ts';
import { timeline } from './timeline/timeline.ts';

/** An activity type with the element that shows it. Each part travels only with the scripts that need it. */
export interface RegisteredActivity {
  readonly type: ActivityType;
  readonly element: new () => ActivityElement<unknown, unknown>;
  /** How it is printed, where boxes to tick or lines to write on will not do. */
  readonly paper?: OnPaper;
}

/** Every activity type there is, by the word writers use. A new type is one folder and one line here. */
export const activities = {
  choice: { type: choice, element: CourseChoice },
  matching: { type: matching, element: CourseMatching, paper: matchingOnPaper },
  label: { type: label, element: CourseLabel, paper: labelOnPaper },
  ordering: { type: ordering, element: CourseOrdering, paper: orderingOnPaper },
  gaps: { type: gaps, element: CourseGaps, paper: gapsOnPaper },
  categorise: { type: categorise, element: CourseCategorise, paper: categoriseOnPaper },
  case: { type: caseStudy, element: CourseCase, paper: caseOnPaper },
  scenario: { type: scenario, element: CourseScenario, paper: scenarioOnPaper },
  scale: { type: scale, element: CourseScale, paper: scaleOnPaper },
  slider: { type: slider, element: CourseSlider, paper: sliderOnPaper },
  survey: { type: survey, element: CourseSurvey, paper: surveyOnPaper },
  gain: { type: gain, element: CourseGain, paper: gainOnPaper },
  flashcards: { type: flashcards, element: CourseFlashcards, paper: flashcardsOnPaper },
  steps: { type: steps, element: CourseSteps, paper: stepsOnPaper },
  compare: { type: compare, element: CourseCompare, paper: compareOnPaper },
  timeline: { type: timeline, element: CourseTimeline, paper: timelineOnPaper },
  checklist: { type: checklist, element: CourseChecklist, paper: checklistOnPaper },
  reflect: { type: reflect, element: CourseReflect },
  plan: { type: plan, element: CoursePlan, paper: planOnPaper },
  'session-plan': { type: sessionPlan, element: CourseSessionPlan, paper: sessionPlanOnPaper },
  assignment: { type: assignment, element: CourseAssignment, paper: assignmentOnPaper },
  discuss: { type: discuss, element: CourseDiscuss, paper: discussOnPaper },
} satisfies Record<string, RegisteredActivity>;

const typesOf = (all: Readonly<Record<string, RegisteredActivity>>): ActivityTypes =>
  Object.fromEntries(Object.values(all).map(({ type }) => [type.name, type]));

/** The types alone. A script that uses none of them leaves them out. */
export const activityTypes = /* @__PURE__ */ typesOf(activities);
