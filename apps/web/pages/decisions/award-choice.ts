import type { RecordDecisionBody } from '../../../../libs/contracts/bodies.js';
import type { DecisionCandidates } from '../../../../libs/contracts/views/decisions.js';
import type { NominationView } from '../../../../libs/contracts/views/nominations.js';

export type CandidateDossier = DecisionCandidates['items'][number];

/** Whether a nomination goes into the decision, and what the decision says of it. */
export interface AwardChoice {
  readonly chosen: boolean;
  readonly awarded: boolean;
  readonly reason: string;
}

export type AwardChoices = Readonly<Record<string, AwardChoice>>;

/** What the council concluded: recommended ones are awarded, for the others its note is the reason to begin with. */
export function defaultChoice({ council }: NominationView): AwardChoice {
  const awarded = council?.recommend ?? true;
  return { chosen: false, awarded, reason: awarded ? '' : (council?.note ?? '') };
}

export const choiceOf = (choices: AwardChoices, nomination: NominationView): AwardChoice =>
  choices[nomination.nominee.id] ?? defaultChoice(nomination);

/** Nominations that may still be decided. */
export const openNominations = ({ nominations }: CandidateDossier): readonly NominationView[] =>
  nominations.filter(({ withdrawn, outcome }) => !withdrawn && !outcome);

export interface ChosenOutcome {
  readonly dossierId: string;
  readonly nomination: NominationView;
  readonly choice: AwardChoice;
}

export function chosenOutcomes(dossiers: readonly CandidateDossier[], choices: AwardChoices): readonly ChosenOutcome[] {
  return dossiers.flatMap((dossier) =>
    openNominations(dossier).flatMap((nomination) => {
      const choice = choiceOf(choices, nomination);
      return choice.chosen ? [{ dossierId: dossier.dossierId, nomination, choice }] : [];
    }),
  );
}

export function outcomesBody(chosen: readonly ChosenOutcome[]): RecordDecisionBody['outcomes'] {
  return chosen.map(({ dossierId, nomination, choice }) => ({
    dossierId,
    nominationId: nomination.nominee.id,
    awarded: choice.awarded,
    reason: choice.awarded ? null : choice.reason.trim(),
  }));
}
