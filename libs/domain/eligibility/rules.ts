import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Citation } from '../campaign/citation.js';
import type { Rating, RatingOf } from './declared-facts.js';
import type { RuleEffect, RuleStep } from './finding.js';

export type Steps = Readonly<Partial<Record<RuleStep, RuleEffect>>>;

/** To whom a rule applies: everything that is said must hold. */
export interface AppliesTo {
  readonly subjects?: readonly ('collective' | 'individual')[] | undefined;
  readonly unitKinds?: readonly string[] | undefined;
  readonly subjectOrganisationKinds?: readonly string[] | undefined;
  readonly awards?: readonly string[] | undefined;
  readonly enterpriseDirector?: boolean | undefined;
}

export interface Rule {
  readonly id: string;
  readonly label: string;
  readonly citation: Citation;
  readonly appliesTo: AppliesTo;
  readonly steps: Steps;
  readonly mayOverride: boolean;
}

export interface RatingRule extends Rule {
  readonly ratingOf: RatingOf;
  readonly years: readonly number[];
  readonly atLeast: Rating;
  readonly minimumExcellent: number;
}

export interface MeasureRule extends Rule {
  readonly code: string;
  readonly measure: 'count' | 'ratio' | 'all-targets-exceeded' | 'targets-completed-ratio';
  readonly atLeast?: number | undefined;
  readonly moreThan?: number | undefined;
  readonly atMost?: number | undefined;
  readonly measuredOn?: CalendarDay | undefined;
}

export interface IndicatorRule extends Rule {
  readonly baselineYear: number;
  readonly rule: 'target-at-least-baseline';
  readonly items: readonly {
    readonly code: string;
    readonly label: string;
    readonly unit: string;
    readonly decimals: number;
  }[];
}

export interface ComparisonRule extends Rule {
  readonly measure: string;
}

export interface JudgementRule extends Rule {
  readonly guidance?: string | undefined;
}

export interface PreconditionRule extends Rule {
  /** the checklist line whose paper proves it */
  readonly proof: string;
  readonly mayPromise: boolean;
}

/** A rule of the law that holds in every campaign; a plan may only say where it counts. */
export interface LawRule {
  readonly id: LawRuleId;
  readonly steps: Steps;
  readonly mayOverride: boolean;
  /** the article under the dossier's legal regime; left out: the one that libs/messages names */
  readonly citation?: Citation | undefined;
}

export type LawRuleId = 'LAW-HOLD' | 'LAW-ONE-AWARD' | 'LAW-TWO-UNITS' | 'LAW-PAYROLL-LINE' | 'LAW-MERIT-EVIDENCE';

export interface QuotaRule {
  readonly id: string;
  readonly label: string;
  readonly citation: Citation;
  readonly subject: 'collective' | 'individual';
  readonly effect: RuleEffect;
  readonly charged: readonly {
    readonly unitKinds: readonly string[];
    readonly to: 'parent';
    readonly leavingStage: string;
  }[];
  readonly limits: readonly {
    readonly unit?: string | undefined;
    readonly unitKinds?: readonly string[] | undefined;
    readonly when?: string | undefined;
    readonly max: number;
  }[];
}

/** The rules of a plan that are looked at for a nomination. A campaign's definition is one. */
export interface EligibilityRules {
  readonly ratings: readonly RatingRule[];
  readonly measures: readonly MeasureRule[];
  readonly indicators: readonly IndicatorRule[];
  readonly comparisons: readonly ComparisonRule[];
  readonly judgements: readonly JudgementRule[];
  readonly preconditions: readonly PreconditionRule[];
  readonly lawRules: readonly LawRule[];
}
