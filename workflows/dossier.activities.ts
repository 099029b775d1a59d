import type { EffectKind } from '../libs/domain/dossier/effects.js';

/** What the dossier workflow needs done outside its replay. The worker registers exactly these, checked at its start. */
export interface DossierActivities {
  /** Carries the dossier on as far as it goes now and says what stands; any number of calls do as much as one. */
  advance(input: AdvanceInput): Promise<Standing>;
  /** Makes the copy of a paper that carries the mark of an effect: the stamp of an arrival on the submission letter. */
  stampCopy(input: EffectInput): Promise<void>;
  /** Records that an effect has been given up, so that the operator sees it. */
  recordEffectFailure(input: EffectFailure): Promise<void>;
}

export interface AdvanceInput {
  readonly dossierId: string;
  /** the workflow's clock; it judges nothing, it only shows how far apart the clocks are */
  readonly workflowNow: string;
}

export interface Standing {
  readonly closed: boolean;
  /** milliseconds until the log has something to do by itself, at least 1,000; null: only a wake moves the dossier */
  readonly waitMs: number | null;
  /** every effect not done yet */
  readonly effects: readonly DueEffect[];
}

export interface DueEffect {
  readonly id: string;
  readonly kind: EffectKind;
}

export interface EffectInput {
  readonly effectId: string;
}

export interface EffectFailure extends EffectInput {
  /** a code, a colon and what was said last; no personal data */
  readonly reason: string;
}

/** The names at run time: an interface leaves none behind, and the worker compares them with what it has. */
export const dossierActivities: Readonly<Record<keyof DossierActivities, true>> = {
  advance: true,
  stampCopy: true,
  recordEffectFailure: true,
};
