import type { Evidence } from './finding.js';
import type { Observation } from './observation.js';
import type { Figure, Reason } from './reason.js';
import type { LawRuleId } from './rules.js';

/** The words of findings. The rules know no language: libs/messages/eligibility.ts has the Vietnamese ones. */
export interface EligibilityWords {
  readonly sentence: (reason: Reason) => string;
  readonly evidence: (observation: Observation) => Pick<Evidence, 'label' | 'value'>;
  readonly lawRules: Readonly<Record<LawRuleId, { readonly label: string; readonly citation: string }>>;
  readonly registration: { readonly label: string; readonly citation: string };
  readonly promise: (paper: string) => string;
  readonly period: (paper: string) => string;
  readonly comparisonColumns: (label: string) => readonly string[];
  readonly comparisonCell: (figure: Figure | null) => string;
}
