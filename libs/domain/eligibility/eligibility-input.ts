import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Answered, ChecklistItem, ChecklistLine } from '../campaign/checklist.js';
import type { Citation } from '../campaign/citation.js';
import type { Nominee } from '../dossier/nominee.js';
import type { Achievement, DeclaredFacts, PromisedPaper } from './declared-facts.js';
import type { RuleStep, Settlement } from './finding.js';
import type { IndicatorValue } from './indicators.js';
import type { EligibilityRules, QuotaRule, Steps } from './rules.js';
import type { NominationsAlike, OtherNomination, SubjectRegister } from './subject-register.js';

/** What the plan says of registration, and how far the unit has come with it. */
export type RegistrationState =
  | { readonly state: 'not-required' }
  | { readonly state: 'missing'; readonly rule: RegistrationRule }
  | {
      readonly state: 'registered';
      readonly rule: RegistrationRule;
      readonly registeredOn: CalendarDay;
      readonly late: boolean;
      /** labels of required fields that stand empty */
      readonly missingFields: readonly string[];
      readonly indicators: readonly IndicatorValue[];
    };

export interface RegistrationRule {
  /** the plan may leave its registration without an id */
  readonly id?: string | undefined;
  readonly citation?: Citation | undefined;
  readonly steps: Steps;
}

/** How far one quota is used. `limit` null: the plan sets none (reading 7). */
export interface QuotaUse {
  readonly rule: Pick<QuotaRule, 'id' | 'label' | 'citation' | 'effect' | 'subject'>;
  readonly accountName: string;
  /** charged to the body above, when the list leaves that body; otherwise to the unit itself at submission (reading 8) */
  readonly chargedAbove: boolean;
  readonly limit: number | null;
  /** places that other nominations hold */
  readonly used: number;
  /** places that this list takes */
  readonly asked: number;
}

/** A nomination of the campaign that a comparison looks at. */
export interface ComparisonRow {
  readonly nominee: Nominee;
  readonly unit: { readonly id: string; readonly kind: string; readonly name: string };
  readonly facts: Pick<DeclaredFacts, 'figures' | 'targets'>;
}

/** A person's word on the finding of a rule. */
export interface SettledFinding extends Settlement {
  readonly ruleId: string;
  readonly nominationId: string | null;
  /** the sentence the person had before them; when the finding says something else today, their word no longer holds */
  readonly about?: string | undefined;
}

/** The line of the checklist with the period its paper must cover (reading 20). */
export type CoveringItem = ChecklistItem & { readonly covers?: { readonly from: CalendarDay } | undefined };

/** Everything that the rules look at, as plain data. Nothing here is fetched: the caller has it under its locks. */
export interface EligibilityInput {
  readonly rules: EligibilityRules;
  readonly step: RuleStep;
  /** the day on which the question is asked */
  readonly on: CalendarDay;
  /** `line`: ids of the organisations above the unit, who may review what it submits */
  readonly unit: {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly line: readonly string[];
  };
  readonly campaign: {
    readonly commendationType?: string | undefined;
    readonly awards: readonly { readonly code: string; readonly family?: string | undefined }[];
    /** topic and period of the campaign: where to look for an award that may be for the same achievement, never proof of it */
    readonly achievement?: Achievement | undefined;
  };
  readonly nominees: readonly Nominee[];
  readonly facts: readonly DeclaredFacts[];
  readonly checklist: readonly CoveringItem[];
  readonly lines: readonly ChecklistLine[];
  /** papers that stand; replaced ones are left out */
  readonly papers: readonly { readonly satisfies: readonly Answered[] }[];
  readonly promises: readonly PromisedPaper[];
  readonly registration: RegistrationState;
  readonly registers: readonly SubjectRegister[];
  /** nominees whose citizen number or organisation leads to a record that is not theirs, or not for the unit to be told of */
  readonly mismatched?: readonly string[];
  /** open nominations that may be of the same people, of nominees whose citizen number nobody gave */
  readonly alike?: readonly NominationsAlike[];
  readonly quotas: readonly QuotaUse[];
  /** nominations of the campaign; shown from the examination on only, a unit never sees another's figures */
  readonly comparisons: readonly ComparisonRow[];
  readonly settlements: readonly SettledFinding[];
}

/** What the rules know of one nomination, and nothing of any other's; of the submission as a whole when `nominee` is null. */
export interface Subject<N extends Nominee | null = Nominee> {
  readonly nominee: N;
  readonly facts: DeclaredFacts | undefined;
  readonly register: SubjectRegister | undefined;
  /** there is a record that was not joined: its subject is somebody else, or not of the unit's line */
  readonly mismatched?: boolean;
  /** open nominations that may be of the same person; asked when the person is not known for certain */
  readonly alike?: readonly OtherNomination[];
}

/** The input with what many rules ask of it, looked up once. */
export interface PreparedInput extends EligibilityInput {
  /** lines that are owed, and lines that a paper answers, by `lineKey` */
  readonly owed: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
}

export function prepared(input: EligibilityInput): PreparedInput {
  return {
    ...input,
    owed: new Set(input.lines.map(lineKey)),
    answered: new Set(input.papers.flatMap(({ satisfies }) => satisfies.map(lineKey))),
  };
}

export function lineKey({ item, nominationId }: Answered): string {
  return `${item} ${nominationId ?? ''}`;
}
